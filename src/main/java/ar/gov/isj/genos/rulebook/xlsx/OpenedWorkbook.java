package ar.gov.isj.genos.rulebook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.internal.ZipHelper;
import org.apache.poi.openxml4j.util.ZipArchiveThresholdInputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Opens a workbook so that the library, too, stops when the {@link ReadingTime} is over. */
final class OpenedWorkbook {

  private OpenedWorkbook() {}

  /** The bytes have passed {@link WorkbookContainer#refusal}. */
  static XSSFWorkbook of(byte[] bytes) throws IOException {
    try (ZipArchiveThresholdInputStream zip =
        ZipHelper.openZipStream(new ByteArrayInputStream(bytes))) {
      return new XSSFWorkbook(OPCPackage.open(new Parts(new ZipInputStreamZipEntrySource(zip))));
    } catch (InvalidFormatException e) {
      throw new POIXMLException(e);
    }
  }

  /** The parts of the file, each read only as long as there is time. */
  private record Parts(ZipEntrySource all) implements ZipEntrySource {

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
      return all.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
      return all.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
      return new Part(all.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
      all.close();
    }

    @Override
    public boolean isClosed() {
      return all.isClosed();
    }
  }

  private static final class Part extends FilterInputStream {

    Part(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      ReadingTime.goOn();
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      ReadingTime.goOn();
      return super.read(buffer, from, length);
    }
  }
}
