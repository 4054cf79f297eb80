// A voice message, spoken here.

export class Recording {
  static async start() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    return new Recording(stream);
  }

  constructor(stream) {
    this.stream = stream;
    this.parts = [];
    this.recorder = new MediaRecorder(stream);
    this.recorder.addEventListener("dataavailable", ({ data }) => this.parts.push(data));
    this.recorder.start();
  }

  // Ends it and returns what was said as a file.
  stop() {
    return new Promise((resolve) => {
      this.recorder.addEventListener("stop", () => {
        for (const track of this.stream.getTracks()) track.stop();
        const type = this.recorder.mimeType.split(";")[0] || "audio/ogg";
        resolve(new File(this.parts, `voice.${type.split("/")[1]}`, { type }));
      }, { once: true });
      this.recorder.stop();
    });
  }
}
