package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GatheredLoadsTest {
  @Test
  void answersThoseWhoseQueryMetAnErrorAndLoadsOn() {
    var queries = new AtomicInteger();
    var loads =
        new GatheredLoads<String, String>(
            "loads",
            10,
            keys -> {
              if (queries.incrementAndGet() == 1) {
                throw new StackOverflowError();
              }
              return Map.of("key", "row");
            });
    assertThrows(IllegalStateException.class, () -> loads.load("key"));
    assertEquals(Optional.of("row"), loads.load("key"));
  }
}
