package org.fengqiao.adapters.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.adapters.gateway.StandInGateway.Answer;
import org.fengqiao.application.notices.About;
import org.fengqiao.application.notices.Notice;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.domain.cases.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpNoticesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00.5Z");
  private static final UUID ID = UUID.fromString("0192f3a4-1371-8000-8001-00000000000a");
  private static final CaseId CASE =
      new CaseId(UUID.fromString("0192f3a4-1371-7000-8001-00000000000b"));
  private static final Notice NOTICE =
      new Notice(ID, About.of(CASE), "张三", "13900000001", "请\"联系\"群众 🏠", NOW);

  private final StandInGateway gateway;

  HttpNoticesTest() throws IOException {
    gateway = new StandInGateway();
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void postsWhatIsNeededAndSignedAndNoName() {
    send();
    var received = gateway.received.getFirst();
    assertEquals(ID.toString(), received.id());
    assertEquals(Long.toString(NOW.getEpochSecond()), received.timestamp());
    assertEquals(
        "{\"id\":\""
            + ID
            + "\",\"phone\":\"13900000001\",\"text\":\"请\\\"联系\\\"群众 🏠\","
            + "\"about\":\"cases/"
            + CASE.value()
            + "\"}",
        received.body());
  }

  @Test
  void isKnownByTheOldKeyAsWellAsByTheNewOne() {
    send(gateway.at("/notices", "2025", StandInGateway.OLD_SECRET));
    send(gateway.at("/notices", "2026", StandInGateway.NEW_SECRET));
    assertEquals(1, gateway.delivered.size());
    var wrong = gateway.at("/notices", "2026", StandInGateway.OLD_SECRET);
    assertTrue(assertThrows(NotTaken.class, () -> send(wrong)).isByNobody());
    assertEquals(1, gateway.forged);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void takesAnyAnswerOfSuccessAsTaken(int status) {
    gateway.answers.add(Answer.of(status));
    send();
    assertEquals(1, gateway.delivered.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 406, 409, 413, 422})
  void isRefusedForGoodByTheRestOf4xx(int status) {
    var refused = refusal(Answer.of(status));
    assertTrue(refused.isForGood());
    assertEquals("the gateway answered " + status, refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 405})
  void isRefusedWhateverItSendsForItsKeyItsClockOrItsAddress(int status) {
    var refused = refusal(Answer.of(status));
    assertTrue(refused.isByNobody());
    assertFalse(refused.isForGood());
    assertEquals("the gateway answered " + status, refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void isTriedAgainAfterTroubleOfTheMoment(int status) {
    var refused = refusal(Answer.of(status));
    assertFalse(refused.isForGood());
    assertFalse(refused.isByNobody());
    assertEquals(Optional.empty(), refused.pause());
  }

  @Test
  void followsNoRedirect() {
    var elsewhere = gateway.at("/notices").url().toString();
    var refused = refusal(new Answer(307, Map.of("Location", elsewhere)));
    assertFalse(refused.isForGood());
    assertEquals(1, gateway.received.size());
    assertEquals(Map.of(), gateway.delivered);
  }

  @Test
  void waitsAsTheGatewayAsks() {
    assertEquals(
        Optional.of(Duration.ofSeconds(90)),
        refusal(new Answer(429, Map.of("Retry-After", "90"))).pause());
    var byDate = Map.of("Retry-After", "Fri, 20 Nov 2099 02:02:00 GMT");
    assertTrue(refusal(new Answer(503, byDate)).pause().orElseThrow().toDays() > 365);
    assertEquals(Optional.empty(), refusal(new Answer(503, Map.of("Retry-After", "soon"))).pause());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slow", "/trickle"})
  void waitsNoLongerThanItsTimeoutForTheWholeAnswer(String path) {
    var began = System.nanoTime();
    var refused = assertThrows(NotTaken.class, () -> send(gateway.at(path)));
    assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 10);
    assertEquals("the gateway did not answer in 1 s", refused.getMessage());
    assertFalse(refused.isForGood());
  }

  @Test
  void saysThatNobodyIsThereAndNothingOfWhoWasToBeTold() {
    var gone = gateway.at("/notices");
    gateway.close();
    var refused = assertThrows(NotTaken.class, () -> send(gone));
    assertTrue(refused.isByNobody());
    assertEquals("the gateway cannot be reached: ConnectException", refused.getMessage());
  }

  @Test
  void sendsNothingOnceItWasClosed() {
    var notices = new HttpNotices(gateway.at("/notices"));
    notices.close();
    assertTrue(assertThrows(NotTaken.class, () -> notices.send(NOTICE)).isUntried());
    assertEquals(0, gateway.received.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sms.example/notices?from=fengqiao",
        "http://127.0.0.1:8080/",
        "http://localhost/x",
        "http://[::1]:8080/x"
      })
  void goesByTlsOrToThisMachine(String url) {
    assertEquals(Optional.of(URI.create(url)), Gateway.address(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sms.example/notices",
        "http://localhost.example/",
        "http://127.0.0.1.example/",
        "http://10.0.0.1/",
        "https://user:secret@sms.example/",
        "https://sms.example/#here",
        "https:/notices",
        "ftp://sms.example/"
      })
  void goesNowhereElse(String url) {
    assertEquals(Optional.empty(), Gateway.address(url));
  }

  private NotTaken refusal(Answer answer) {
    gateway.answers.add(answer);
    return assertThrows(NotTaken.class, this::send);
  }

  private void send() {
    send(gateway.at("/notices"));
  }

  private static void send(Gateway to) {
    try (var notices = new HttpNotices(to)) {
      notices.send(NOTICE);
    }
  }
}
