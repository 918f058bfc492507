package ar.gov.isj.genos.audit;

import java.util.UUID;

/**
 * A document of a request's thread, without its bytes.
 *
 * @param version of the step that brought it
 * @param mediaType application/pdf, image/jpeg or image/png
 */
public record Attachment(UUID id, int version, String name, String mediaType, int bytes) {

  /** Most documents of one request. */
  public static final int MAX_COUNT = 10;

  /** Most bytes of one: 5 MiB. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  /** A file as somebody sent it: what its name says of its content is not believed. */
  @SuppressWarnings(
      "ArrayRecordComponent") // Never compared: it goes from the request to the store.
  public record Upload(String name, byte[] content) {}

  /** A document with what is in it. */
  @SuppressWarnings("ArrayRecordComponent") // As above, the other way.
  public record Content(Attachment attachment, byte[] bytes) {}
}
