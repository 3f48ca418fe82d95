package org.fengqiao.adapters.gateway;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.application.outward.NotTaken;

/** What a gateway's answer means. */
final class Answers {
  private static final int TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;
  private static final Set<Integer> OF_THE_MOMENT = Set.of(TIMEOUT, TOO_EARLY, TOO_MANY);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int METHOD = 405;

  // They speak of the key, the clock or the address, and would of any other notice.
  private static final Set<Integer> OF_THE_SENDER =
      Set.of(UNAUTHORIZED, FORBIDDEN, NOT_FOUND, METHOD);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private Answers() {}

  /**
   * Passes if the notice was taken: by 200 to 299. Of the others 400 to 499 refuse it for good, but
   * for 408, 425 and 429, and for 401, 403, 404 and 405, which refuse whatever is sent; all else, a
   * redirect included, is tried again.
   *
   * @param sent when the request was sent
   */
  static void require(HttpResponse<?> answer, Instant sent) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return;
    }
    var why = "the gateway answered " + status;
    if (OF_THE_SENDER.contains(status)) {
      throw NotTaken.byNobody(why);
    }
    if (status / 100 == 4 && !OF_THE_MOMENT.contains(status)) {
      throw NotTaken.forGood(why);
    }
    throw pause(answer.headers(), sent)
        .map(pause -> NotTaken.before(pause, why))
        .orElseGet(() -> new NotTaken(why));
  }

  /**
   * What {@code Retry-After} asks for: seconds, or a date, by the gateway's own clock where it says
   * what that shows.
   */
  private static Optional<Duration> pause(HttpHeaders headers, Instant sent) {
    var asked = headers.firstValue("Retry-After").map(String::strip).orElse("");
    if (SECONDS.matcher(asked).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
    }
    var now = headers.firstValue("Date").flatMap(Answers::date).orElse(sent);
    return date(asked).map(until -> Duration.between(now, until)).filter(Duration::isPositive);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
