import type { ReactNode } from 'react';
import type { Palette } from './palette';
import { pick, times, type Random } from './random';

export function drawJars(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const count = Math.floor(random(2, 5));
  const step = 400 / (count + 1);
  return (
    <>
      <rect width="400" height="300" fill={pale} />
      <circle cx={random(80, 320)} cy={random(70, 130)} r={random(60, 110)} fill={bright} opacity="0.5" />
      <rect y="232" width="400" height="68" fill={main} opacity="0.16" />
      {times(count, (index) => {
        const width = random(58, 78);
        const height = random(96, 150);
        const x = step * (index + 1) - width / 2;
        const y = 240 - height;
        const [body, label] = pick(random, [
          [main, pale],
          [deep, bright],
          [bright, deep],
        ] as const);
        return (
          <g key={index}>
            <ellipse cx={x + width / 2} cy="242" rx={width * 0.62} ry="7" fill={deep} opacity="0.18" />
            <rect x={x + 9} y={y - 15} width={width - 18} height="20" rx="5" fill={deep} />
            <rect x={x} y={y} width={width} height={height} rx="16" fill={body} />
            <rect x={x} y={y + height * 0.34} width={width} height={height * 0.42} fill={label} />
            <circle cx={x + width / 2} cy={y + height * 0.49} r="8" fill={body} />
            <rect x={x + 14} y={y + height * 0.63} width={width - 28} height="3.5" rx="2" fill={body} />
            <rect x={x + 7} y={y + 12} width="5" height={height - 26} rx="3" fill="#fff" opacity="0.28" />
          </g>
        );
      })}
    </>
  );
}

export function drawHills(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const layers = [bright, main, main, deep];
  return (
    <>
      <rect width="400" height="300" fill={pale} />
      <rect y="90" width="400" height="120" fill={bright} opacity="0.22" />
      <circle cx={random(70, 330)} cy={random(80, 120)} r={random(28, 46)} fill={bright} />
      {layers.map((colour, layer) => {
        const top = 128 + layer * 40;
        const points = times(5, (index) => [index * 100, top + random(-26, 26)] as const);
        const ridge = points.reduce(
          (path, [x, y], index) =>
            index === 0 ? `M${x} ${y}` : `${path} S${x - 46} ${y + random(-16, 16)} ${x} ${y}`,
          '',
        );
        return (
          <path
            key={layer}
            d={`${ridge} V300 H0 Z`}
            fill={colour}
            opacity={[0.5, 0.5, 0.85, 1][layer] ?? 1}
          />
        );
      })}
      {times(9, (index) => {
        const x = random(10, 390);
        const height = random(16, 34);
        return <path key={index} d={`M${x} 300 v${-height} l-6 12 h12 l-6 -12`} fill={pale} opacity="0.32" />;
      })}
    </>
  );
}

export function drawCoast(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const horizon = random(130, 185);
  const sun = random(90, 310);
  return (
    <>
      <rect width="400" height="300" fill={pale} />
      <rect y={horizon * 0.35} width="400" height={horizon * 0.65} fill={bright} opacity="0.35" />
      <rect y={horizon * 0.7} width="400" height={horizon * 0.3} fill={bright} opacity="0.55" />
      <circle cx={sun} cy={horizon - random(4, 34)} r={random(22, 34)} fill="#fff" opacity="0.92" />
      <rect y={horizon} width="400" height={300 - horizon} fill={main} />
      {times(22, (index) => {
        const y = horizon + 5 + index * 6;
        const width = random(14, 70) * (1 - index / 40);
        return (
          <rect
            key={index}
            x={sun - width / 2 + random(-24, 24)}
            y={y}
            width={width}
            height="2.4"
            rx="1.2"
            fill={index % 3 === 0 ? '#fff' : bright}
            opacity={0.75 - index / 40}
          />
        );
      })}
      <path
        d={`M0 300 V${random(235, 262)} C90 ${random(225, 255)} 170 ${random(262, 288)} 260 ${random(270, 290)} S360 296 400 292 V300 Z`}
        fill={deep}
      />
    </>
  );
}

export function drawArches(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const count = Math.floor(random(2, 5));
  const width = 400 / count;
  const shadow = random(0.4, 0.75);
  return (
    <>
      <rect width="400" height="300" fill={bright} />
      <rect width="400" height="300" fill={pale} opacity="0.35" />
      {times(count, (index) => {
        const x = index * width + width * 0.14;
        const opening = width * 0.72;
        const lit = opening * shadow;
        return (
          <g key={index}>
            <path d={toArch(x, 90, opening)} fill={deep} />
            <path d={toArch(x + opening - lit, 90 + (opening - lit) / 2, lit)} fill={main} />
          </g>
        );
      })}
      <rect y="262" width="400" height="38" fill={main} opacity="0.55" />
      <path d={`M0 262 H400 L${random(240, 360)} 300 H${random(20, 120)} Z`} fill={pale} opacity="0.6" />
      <rect y="52" width="400" height="7" fill={main} opacity="0.4" />
    </>
  );
}

/** A round arch that stands on the floor at 262. */
function toArch(x: number, top: number, width: number): string {
  const radius = width / 2;
  return `M${x} 262 V${top + radius} a${radius} ${radius} 0 0 1 ${width} 0 V262 Z`;
}

export function drawFrames(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const ridge = random(150, 180);
  const boat = random(120, 280);
  const sail = random(60, 84);
  return (
    <>
      <rect width="400" height="300" fill={pale} />
      <rect width="400" height="300" fill={bright} opacity="0.38" />
      <circle cx={random(60, 340)} cy={ridge - random(10, 60)} r={random(34, 62)} fill={bright} />
      <path
        d={`M0 ${ridge} L${random(60, 110)} ${ridge - random(30, 60)} L${random(150, 200)} ${ridge} L${random(240, 290)} ${ridge - random(20, 70)} L400 ${ridge} V300 H0 Z`}
        fill={main}
        opacity="0.55"
      />
      <rect y={ridge} width="400" height={300 - ridge} fill={main} />
      <path
        d={`M${boat - 70} 218 h140 l-22 24 h-96 Z M${boat + 4} 212 v${-sail} l52 ${sail} Z M${boat - 4} 212 v${-sail * 0.8} l-38 ${sail * 0.8} Z`}
        fill={deep}
      />
      <rect width="400" height="34" fill="#0b0d0c" />
      <rect y="266" width="400" height="34" fill="#0b0d0c" />
      {times(14, (index) => (
        <g key={index} fill={pale} opacity="0.8">
          <rect x={8 + index * 29} y="11" width="15" height="11" rx="2.5" />
          <rect x={8 + index * 29} y="278" width="15" height="11" rx="2.5" />
        </g>
      ))}
    </>
  );
}

export function drawPanels(random: Random, { deep, main, bright, pale }: Palette): ReactNode {
  const bars = times(7, () => random(14, 66));
  return (
    <>
      <rect width="400" height="300" fill={pale} />
      <circle cx={random(40, 360)} cy={random(20, 280)} r="130" fill={bright} opacity="0.35" />
      <rect x="52" y="48" width="296" height="216" rx="16" fill={deep} opacity="0.12" />
      <rect x="46" y="40" width="296" height="216" rx="16" fill="#fff" />
      <path d="M62 40 h70 v216 h-70 a16 16 0 0 1 -16 -16 v-184 a16 16 0 0 1 16 -16" fill={deep} />
      {times(5, (index) => (
        <rect
          key={index}
          x="60"
          y={66 + index * 24}
          width={random(30, 56)}
          height="7"
          rx="3.5"
          fill={index === 1 ? bright : '#fff'}
          opacity={index === 1 ? 1 : 0.4}
        />
      ))}
      <rect x="150" y="62" width={random(70, 120)} height="10" rx="5" fill={deep} />
      <rect x="150" y="82" width={random(90, 160)} height="6" rx="3" fill={main} opacity="0.3" />
      {bars.map((height, index) => (
        <rect
          key={index}
          x={152 + index * 25}
          y={182 - height}
          width="15"
          height={height}
          rx="4"
          fill={index % 3 === 1 ? bright : main}
        />
      ))}
      <rect x="150" y="200" width="80" height="34" rx="9" fill={main} />
      <rect x="238" y="200" width="84" height="34" rx="9" fill={pale} />
    </>
  );
}
