package org.clausary;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;

/**
 * Work on many inputs at once, results in the order of the inputs. Only a window of results is
 * held, so that memory does not grow with their number.
 */
final class InOrder {

  private InOrder() {}

  /** Gives the result of each input to {@code each}, on the calling thread. */
  static <T, R> void forEach(List<T> inputs, int threads, Function<T, R> work, Consumer<R> each) {
    if (threads == 1 || inputs.size() == 1) {
      inputs.forEach(input -> each.accept(work.apply(input)));
      return;
    }
    ExecutorService pool = pool(Math.min(threads, inputs.size()));
    try {
      int window = 2 * threads;
      var running = new ArrayDeque<Future<R>>(window);
      for (T input : inputs) {
        if (running.size() == window) {
          each.accept(result(running.remove()));
        }
        running.add(pool.submit(() -> work.apply(input)));
      }
      while (!running.isEmpty()) {
        each.accept(result(running.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static ExecutorService pool(int threads) {
    var count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          var thread = new Thread(task, "policy " + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LimitException(Problem.error("", 0, "interrupted"), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unexpected) {
        throw unexpected;
      }
      throw new LimitException(Problem.error("", 0, String.valueOf(e.getCause())), e);
    }
  }
}
