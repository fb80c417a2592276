package org.clausary.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Takes the text out of a PDF, in a process of its own: a PDF can use any amount of time and
 * memory, and here both end with the process. Reads the file from standard input, writes records to
 * standard output; {@link PdfReader} is the other end.
 */
final class PdfChild {

  static final int LINE = 'L';
  static final int FAILURE = 'F';
  static final int DONE = 'D';

  private PdfChild() {}

  /**
   * Runs the child.
   *
   * @param args most seconds, most pages
   */
  public static void main(String[] args) throws IOException {
    watch(Long.parseLong(args[0]));
    try (var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        var out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      String failure = run(in.readAllBytes(), Integer.parseInt(args[1]), out);
      out.writeByte(failure.isEmpty() ? DONE : FAILURE);
      write(out, failure);
    }
  }

  /** Ends this process when its time is over or its parent is gone. */
  private static void watch(long seconds) {
    ProcessHandle.current()
        .parent()
        .ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    var timer =
        new Thread(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(seconds);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(2);
            },
            "timer");
    timer.setDaemon(true);
    timer.start();
  }

  private static String run(byte[] bytes, int mostPages, DataOutputStream out) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
        return "the PDF does not allow its text to be taken out";
      }
      String pages = pages(document, mostPages);
      if (pages.isEmpty()) {
        new PdfLines(document, out).write();
      }
      return pages;
    } catch (InvalidPasswordException e) {
      return "the PDF is encrypted; save it without a password";
    } catch (OutOfMemoryError e) {
      return "the PDF needs too much memory";
    } catch (StackOverflowError e) {
      return "the PDF is nested too deeply";
    } catch (IOException | RuntimeException e) {
      return "damaged PDF: " + e.getMessage();
    }
  }

  /** The number of pages a file declares may be anything; its page tree is what counts. */
  private static String pages(PDDocument document, int most) {
    int declared = document.getNumberOfPages();
    int found = 0;
    for (PDPage page : document.getPages()) {
      if (page == null || ++found > most) {
        break;
      }
    }
    if (found > most || declared > most && found == declared) {
      return "more pages than the limit of " + most;
    }
    return declared == found
        ? ""
        : "damaged PDF: it declares " + declared + " pages and has " + found;
  }

  static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
