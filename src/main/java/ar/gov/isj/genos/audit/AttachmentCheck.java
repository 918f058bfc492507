package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.audit.Attachment.Upload;
import ar.gov.isj.genos.authorization.FieldError;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What a document is, by its bytes: neither its name nor what the sender says of it counts. It must
 * begin as its kind begins and be readable to the end; a PDF must not carry programs or files.
 */
final class AttachmentCheck {

  /** More than any scanner makes, less than what would fill the memory when drawn. */
  private static final long MAX_PIXELS = 60_000_000;

  private static final List<PdfName> ACTIVE =
      List.of(PdfName.JS, PdfName.JAVASCRIPT, PdfName.LAUNCH, PdfName.EMBEDDEDFILE, PdfName.EF);

  @SuppressWarnings("ArrayRecordComponent") // Never compared: it goes straight to the store.
  record CheckedFile(String name, String mediaType, byte[] content, String sha256) {}

  private AttachmentCheck() {}

  /**
   * @param already documents that the request has before these
   * @param errors gets one error for each document that is not accepted
   */
  static List<CheckedFile> check(List<Upload> uploads, int already, List<FieldError> errors) {
    if (already + uploads.size() > Attachment.MAX_COUNT) {
      errors.add(
          new FieldError(
              "attachments",
              "ATTACHMENTS_TOO_MANY",
              "La solicitud admite hasta %d documentos y tendría %d. Quite los que sobran."
                  .formatted(Attachment.MAX_COUNT, already + uploads.size())));
      return List.of();
    }
    List<CheckedFile> files = new ArrayList<>();
    for (int i = 0; i < uploads.size(); i++) {
      Upload upload = uploads.get(i);
      String name = safeName(upload.name());
      Optional<FieldError> error = refuse("attachments[%d]".formatted(i), name, upload.content());
      error.ifPresent(errors::add);
      if (error.isEmpty()) {
        byte[] content = upload.content();
        files.add(
            new CheckedFile(
                name, mediaType(content).orElseThrow(), content.clone(), sha256(content)));
      }
    }
    return files;
  }

  private static Optional<FieldError> refuse(String field, String name, byte[] content) {
    if (content.length == 0) {
      return Optional.of(
          new FieldError(field, "ATTACHMENT_EMPTY", "El documento %s está vacío.".formatted(name)));
    }
    if (content.length > Attachment.MAX_BYTES) {
      return Optional.of(
          new FieldError(
              field,
              "ATTACHMENT_TOO_LARGE",
              "El documento %s supera los 5 MB. Redúzcalo o divídalo.".formatted(name)));
    }
    Optional<String> type = mediaType(content);
    if (type.isEmpty()) {
      return Optional.of(
          new FieldError(
              field,
              "ATTACHMENT_TYPE",
              "El documento %s no es un PDF, JPEG o PNG. Adjunte uno de esos tipos."
                  .formatted(name)));
    }
    boolean readable =
        type.get().equals("application/pdf") ? readablePdf(content) : readableImage(content);
    return readable
        ? Optional.empty()
        : Optional.of(
            new FieldError(
                field,
                "ATTACHMENT_UNREADABLE",
                "El documento %s está dañado, protegido o contiene programas. Adjunte otra copia."
                    .formatted(name)));
  }

  private static Optional<String> mediaType(byte[] content) {
    if (begins(content, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
      return Optional.of("application/pdf");
    }
    if (begins(content, 0xFF, 0xD8, 0xFF)) {
      return Optional.of("image/jpeg");
    }
    if (begins(content, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) {
      return Optional.of("image/png");
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** The library throws what it likes at broken bytes: whatever it throws, the file is refused. */
  private static boolean readablePdf(byte[] content) {
    try (PdfReader reader = new PdfReader(content)) {
      if (reader.isEncrypted() || reader.getNumberOfPages() < 1) {
        return false;
      }
      for (int i = 0; i < reader.getXrefSize(); i++) {
        PdfObject object = reader.getPdfObject(i);
        if (object instanceof PdfDictionary dictionary && active(dictionary)) {
          return false;
        }
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean active(PdfDictionary dictionary) {
    for (PdfName key : dictionary.getKeys()) {
      PdfObject value = dictionary.get(key);
      if (ACTIVE.contains(key)
          || (value instanceof PdfName name && ACTIVE.contains(name))
          || (value instanceof PdfDictionary inner && active(inner))) {
        return true;
      }
    }
    return false;
  }

  /** The size is read before anything is drawn. */
  private static boolean readableImage(byte[] content) {
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return false;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        return pixels > 0 && pixels <= MAX_PIXELS && reader.read(0) != null;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** The last part of a path, printable and short. */
  private static String safeName(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String printable = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
    String name = printable.isEmpty() ? "documento" : printable;
    return name.length() <= 120 ? name : name.substring(name.length() - 120);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
