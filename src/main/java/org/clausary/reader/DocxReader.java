package org.clausary.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.Problems;
import org.clausary.problem.ReadException;

/** DOCX to blocks: headings by style, lists by numbering, tables. */
final class DocxReader {

  private static final String BODY = "word/document.xml";
  private static final int MOST_PARTS = 10_000;
  private static final double LEAST_RATIO = 0.005;

  private DocxReader() {}

  static Reading read(Source source, Limits limits, Problems problems) {
    check(source, limits);
    ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    try (var document = new XWPFDocument(new ByteArrayInputStream(source.bytes()))) {
      var blocks = new DocxBlocks();
      List<Block> all = blocks.read(document);
      int outside = document.getHeaderList().size() + document.getFooterList().size();
      if (outside > 0) {
        String message = "left out, not part of the text: " + outside + " page heads and feet";
        problems.accept(new Problem(Problem.Severity.INFO, source.name(), 0, message));
      }
      return new Reading(blocks.source(), Map.of(), "", all, List.of());
    } catch (IOException | RuntimeException e) {
      if (e instanceof LimitException limit) {
        throw limit;
      }
      boolean bomb =
          e instanceof OpenXML4JRuntimeException
              || String.valueOf(e.getMessage()).contains("Zip bomb");
      String what = bomb ? "packed far too tightly to be a document" : "damaged DOCX";
      throw new ReadException(
          Problem.error(source.name(), 0, what + ": " + e.getClass().getSimpleName()), e);
    }
  }

  /** Unpacks once, counting only, before anything builds trees from it. */
  private static void check(Source source, Limits limits) {
    var names = new ArrayList<String>();
    long size = 0;
    byte[] buffer = new byte[65_536];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
          size += n;
          if (size > limits.expandedBytes() || names.size() > MOST_PARTS) {
            String most = "larger unpacked than the limit of " + limits.expandedBytes() + " bytes";
            throw new LimitException(Problem.error(source.name(), 0, most));
          }
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw damaged(source, e);
    } catch (IOException e) {
      throw damaged(source, e);
    }
    if (!names.contains(BODY)) {
      throw new ReadException(
          Problem.error(source.name(), 0, "a packed file, but not a DOCX; unpack it first"));
    }
  }

  private static ReadException damaged(Source source, Exception e) {
    return new ReadException(Problem.error(source.name(), 0, "damaged DOCX: " + e.getMessage()), e);
  }
}
