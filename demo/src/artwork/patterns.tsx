import type { ReactNode } from 'react';
import type { Palette } from './palette';
import { pick, times, type Random } from './random';

export function drawTiles(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const size = pick(random, [50, 100] as const);
  const columns = 400 / size;
  return (
    <>
      <rect width="400" height="300" fill={pale} />
      {times(columns * (300 / size), (index) => {
        const x = (index % columns) * size;
        const y = Math.floor(index / columns) * size;
        const turn = Math.floor(random(0, 4)) * 90;
        const ground = pick(random, [pale, pale, deep, main] as const);
        const shape = pick(random, [bright, main, deep, '#fff'] as const);
        const kind = Math.floor(random(0, 4));
        return (
          <g key={index} transform={`translate(${x} ${y}) rotate(${turn} ${size / 2} ${size / 2})`}>
            <rect width={size + 0.5} height={size + 0.5} fill={ground} />
            {kind === 0 && (
              <path d={`M0 0 h${size} a${size} ${size} 0 0 1 ${-size} ${size} Z`} fill={shape} />
            )}
            {kind === 1 && <path d={`M0 0 h${size} L0 ${size} Z`} fill={shape} />}
            {kind === 2 && <circle cx={size / 2} cy={size / 2} r={size * 0.3} fill={shape} />}
            {kind === 3 && <path d={`M0 ${size} a${size / 2} ${size / 2} 0 0 1 ${size} 0 Z`} fill={shape} />}
          </g>
        );
      })}
    </>
  );
}

export function drawLetters(random: Random, { deep, main, bright, pale }: Palette, title: string): ReactNode {
  const dark = random(0, 1) > 0.5;
  return (
    <>
      <rect width="400" height="300" fill={dark ? deep : pale} />
      {[88, 150, 212].map((y) => (
        <rect key={y} y={y} width="400" height="1" fill={main} opacity="0.35" />
      ))}
      <circle cx={random(60, 340)} cy={random(50, 120)} r={random(26, 64)} fill={bright} />
      <text
        x="200"
        y="212"
        textAnchor="middle"
        fontFamily="Georgia, 'Noto Serif', 'Times New Roman', serif"
        fontSize="210"
        fontWeight="700"
        letterSpacing="-8"
        fill={dark ? pale : deep}
      >
        {title.slice(0, 2)}
      </text>
      {times(6, (index) => (
        <rect
          key={index}
          x={24 + index * 9}
          y={262 - index * 0.1}
          width="4"
          height={index % 2 ? 14 : 9}
          fill={main}
        />
      ))}
    </>
  );
}

export function drawOrbits(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const x = random(120, 280);
  const y = random(100, 200);
  return (
    <>
      <rect width="400" height="300" fill={deep} />
      <circle cx={x} cy={y} r="190" fill={main} opacity="0.28" />
      <circle cx={x} cy={y} r="120" fill={main} opacity="0.4" />
      {times(6, (index) => {
        const radius = 42 + index * 30;
        const angle = random(0, Math.PI * 2);
        const part = random(0.2, 0.8) * 2 * Math.PI * radius;
        return (
          <g key={index} fill="none" strokeLinecap="round">
            <circle cx={x} cy={y} r={radius} stroke={pale} strokeWidth="1" opacity="0.25" />
            <circle
              cx={x}
              cy={y}
              r={radius}
              stroke={index % 2 ? bright : pale}
              strokeWidth={index % 3 === 0 ? 6 : 3}
              strokeDasharray={`${part} 2000`}
              transform={`rotate(${(angle * 180) / Math.PI} ${x} ${y})`}
              opacity="0.9"
            />
            <circle
              cx={x + Math.cos(angle) * radius}
              cy={y + Math.sin(angle) * radius}
              r={random(5, 12)}
              fill={bright}
            />
          </g>
        );
      })}
      <circle cx={x} cy={y} r="24" fill={bright} />
      <circle cx={x - 6} cy={y - 6} r="9" fill={pale} opacity="0.8" />
    </>
  );
}

export function drawWaves(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const length = random(80, 150);
  const shift = random(0, 6);
  const rows = 15;
  return (
    <>
      <rect width="400" height="300" fill={deep} />
      <circle cx={random(100, 300)} cy="150" r="120" fill={main} opacity="0.45" />
      {times(rows, (row) => {
        const strength = Math.sin((Math.PI * (row + 1)) / (rows + 1)) * random(12, 34);
        const line = times(51, (index) => {
          const x = index * 8;
          const swell = Math.exp(-(((x - 200) / 120) ** 2));
          const y = 30 + row * 17 - Math.sin(x / (length / 6) + shift + row * 0.55) * strength * swell;
          return `${index === 0 ? 'M' : 'L'}${x} ${y.toFixed(1)}`;
        }).join('');
        const colour = row % 5 === 2 ? bright : pale;
        return (
          <path
            key={row}
            d={line}
            fill="none"
            stroke={colour}
            strokeWidth="2.2"
            opacity={row % 5 === 2 ? 1 : 0.5}
          />
        );
      })}
    </>
  );
}

export function drawPages(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const lean = random(-7, 7);
  const paragraphs = times(9, (index) => (index % 4 === 3 ? random(50, 90) : random(128, 150)));
  return (
    <>
      <rect width="400" height="300" fill={bright} opacity="0.55" />
      <rect width="400" height="300" fill={pale} opacity="0.55" />
      <g transform={`rotate(${lean} 200 150)`}>
        <rect x="128" y="34" width="190" height="270" rx="3" fill={deep} opacity="0.14" />
        <rect
          x="112"
          y="26"
          width="190"
          height="290"
          rx="3"
          fill={pale}
          transform={`rotate(${-lean * 1.6} 200 150)`}
        />
        <rect x="112" y="22" width="190" height="290" rx="3" fill="#fffdf8" />
        <text x="126" y="102" fontFamily="Georgia, serif" fontSize="92" fill={main}>
          “
        </text>
        <rect x="176" y="58" width={random(70, 104)} height="9" rx="2" fill={deep} />
        <rect x="176" y="74" width={random(40, 90)} height="9" rx="2" fill={deep} />
        {paragraphs.map((width, index) => (
          <rect
            key={index}
            x="132"
            y={118 + index * 17}
            width={width}
            height="4.5"
            rx="2"
            fill={deep}
            opacity="0.34"
          />
        ))}
        <rect
          x="128"
          y={113 + Math.floor(random(1, 7)) * 17}
          width={random(70, 140)}
          height="14"
          rx="3"
          fill={main}
          opacity="0.26"
        />
      </g>
    </>
  );
}

export function drawContours(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const peaks = times(3, () => ({
    x: random(40, 360),
    y: random(30, 270),
    lobes: Math.floor(random(2, 5)),
    turn: random(0, 6),
  }));
  return (
    <>
      <rect width="400" height="300" fill={deep} />
      {peaks.map((peak, index) => (
        <circle
          key={index}
          cx={peak.x}
          cy={peak.y}
          r="110"
          fill={index === 1 ? bright : main}
          opacity="0.2"
        />
      ))}
      {peaks.flatMap((peak, index) =>
        times(9, (ring) => {
          const radius = 10 + ring * 14;
          const outline = times(49, (step) => {
            const angle = (step / 48) * Math.PI * 2;
            const stretch = 1 + 0.16 * Math.sin(angle * peak.lobes + peak.turn + ring * 0.18);
            const x = peak.x + Math.cos(angle) * radius * stretch * 1.2;
            const y = peak.y + Math.sin(angle) * radius * stretch;
            return `${step === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
          }).join('');
          return (
            <path
              key={`${index}.${ring}`}
              d={outline}
              fill="none"
              stroke={[bright, pale, main][index] ?? pale}
              strokeWidth={ring % 4 === 0 ? 2 : 1.1}
              opacity={0.9 - ring * 0.075}
            />
          );
        }),
      )}
    </>
  );
}
