package org.clausary.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error for long work, where a person looks on. */
final class Progress implements AutoCloseable {

  private static final int WORTH_SHOWING = 4;

  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  /** A bar for so many steps; invisible for few of them, or when nobody looks on. */
  static Progress of(Terminal terminal, String task, long steps) {
    if (!terminal.lively() || steps < WORTH_SHOWING) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setUpdateIntervalMillis(200)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.width() - 1))
            .clearDisplayOnFinish()
            .build());
  }

  /** One step is done. */
  void step() {
    steps(1);
  }

  /** Some steps are done. */
  void steps(long more) {
    if (bar != null) {
      bar.stepBy(more);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
