package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.shared.CannotStart;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where GENOS is reached from outside, as configured: what a request says of it is not believed.
 */
@Component
class PublicAddress {

  private final String base;

  PublicAddress(@Value("${genos.url}") String url) {
    this.base = url.strip().replaceAll("/+$", "");
    if (!isWeb(base)) {
      throw new CannotStart("GENOS_URL debe ser una dirección como https://genos.isj.gov.ar.");
    }
  }

  private static boolean isWeb(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * @param path without a slash in front
   */
  String at(String path) {
    return base + "/" + path;
  }
}
