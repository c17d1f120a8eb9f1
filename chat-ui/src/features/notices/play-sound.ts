let context: AudioContext | undefined;

/** Two short tones. Silent where the browser wants a gesture first. */
export async function playSound(): Promise<void> {
  try {
    context ??= new AudioContext();
    await context.resume();
    for (const [index, frequency] of [660, 880].entries()) {
      const start = context.currentTime + index * 0.09;
      const tone = new OscillatorNode(context, { frequency });
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.linearRampToValueAtTime(0.08, start + 0.01);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.25);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + 0.3);
    }
  } catch {
    // No sound card, or not allowed: the notice is seen all the same.
  }
}
