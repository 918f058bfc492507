package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.audit.Attachment.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The documents of a multipart request. */
final class Uploads {

  private Uploads() {}

  static List<Upload> read(@Nullable List<MultipartFile> files) {
    return files == null ? List.of() : files.stream().map(Uploads::read).toList();
  }

  private static Upload read(MultipartFile file) {
    try {
      return new Upload(
          Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
