package ar.gov.isj.genos.shared;

/**
 * Published when somebody asked for what is not theirs to use.
 *
 * @param path as asked for, without what follows a question mark
 */
public record AccessDenied(String path) {

  private static final int LONGEST = 120;

  public AccessDenied {
    // It goes on record: no more of it than an address of ours may have.
    String harmless = path.replaceAll("[^A-Za-z0-9/._-]", "?");
    path = harmless.substring(0, Math.min(harmless.length(), LONGEST));
  }
}
