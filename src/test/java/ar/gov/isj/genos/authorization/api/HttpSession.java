package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.authorization.api.ApiTest.Answer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser keeps of a session: its id. */
final class HttpSession {

  private static final Pattern COOKIE = Pattern.compile("GENOS=([^;]+)");

  private HttpSession() {}

  /** The id that an answer gives; empty if it gives none. */
  static String of(Answer answer) {
    Matcher cookie = COOKIE.matcher(answer.header("Set-Cookie"));
    return cookie.find() ? cookie.group(1) : "";
  }

  static String cookie(String session) {
    return "GENOS=" + session;
  }
}
