package org.fengqiao.application.outward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.PartnerId;
import org.junit.jupiter.api.Test;

class TryAgainTest {
  private static final UUID ID = new UUID(0, 7);
  private static final Instant NOW = Instant.parse("2026-05-08T02:00:00Z");

  /** Keeps orders, unless others are always first. */
  private static final class Orders implements Retries {
    private final Map<Request, UUID> kept = new HashMap<>();
    private boolean othersAreFirst;

    @Override
    public Optional<Order> order(Request request) {
      return kept.entrySet().stream()
          .filter(one -> one.getKey().id().equals(request.id()))
          .map(one -> new Order(one.getKey(), one.getValue()))
          .findFirst();
    }

    @Override
    public boolean retry(Request request, UUID id, Instant now) {
      if (!othersAreFirst) {
        kept.put(request, id);
      }
      return !othersAreFirst;
    }
  }

  private final Orders orders = new Orders();
  private final TryAgain again = new TryAgain(orders, () -> NOW);

  private static Request request(String command) {
    var digest = Digest.of(command.getBytes(StandardCharsets.UTF_8));
    return new Request(new PartnerId("operator"), new UUID(0, 1), digest);
  }

  private static void stuck() {}

  private static void isNot() {
    throw new IllegalStateException("asked of a repeat");
  }

  @Test
  void answersARepeatWhateverWouldBeRefusedNow() {
    assertFalse(again.order(request("a"), ID, TryAgainTest::stuck).repeated());
    var repeated = again.order(request("a"), ID, TryAgainTest::isNot);
    assertTrue(repeated.repeated());
    assertEquals(ID, repeated.id());
  }

  @Test
  void refusesAnIdThatAnotherOrderHas() {
    again.order(request("a"), ID, TryAgainTest::stuck);
    var refused =
        assertThrows(Refusal.class, () -> again.order(request("b"), ID, TryAgainTest::stuck));
    assertEquals(RequestReason.REQUEST_ID_REUSED, refused.reason());
  }

  @Test
  void givesUpWhereOthersAreAlwaysFirst() {
    orders.othersAreFirst = true;
    var refused =
        assertThrows(Refusal.class, () -> again.order(request("a"), ID, TryAgainTest::stuck));
    assertEquals(RequestReason.CONTENDED, refused.reason());
  }
}
