package org.fengqiao.examples.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void countsEachOutcomeAndTellsRefusalsByReason() {
    var tally = new Tally();
    for (var i = 1; i <= 97; i++) {
      tally.reported(i > 90, Duration.ofMillis(i));
    }
    var error =
        new ServerError(
            Status.Code.PERMISSION_DENIED,
            "PATCH_OFF_SCOPE",
            "far off",
            Map.of(),
            Optional.empty());
    tally.refused(error, Duration.ofMillis(98));
    tally.refused(error, Duration.ofMillis(99));
    tally.refused(error, Duration.ofMillis(100));
    tally.sentAgain();
    tally.ended(Duration.ofSeconds(2));
    assertEquals(
        List.of(
            "sent 100 (1 of them again)",
            "accepted 90",
            "repeated 7",
            "refused 3",
            "PATCH_OFF_SCOPE 3 far off",
            "per second 50",
            "p50 50.0 ms",
            "p99 99.0 ms"),
        tally.table().lines().map(line -> line.strip().replaceAll(" +", " ")).toList());
  }

  @Test
  void showsHowFarItIsAsABar() {
    assertEquals(
        "█".repeat(15) + "░".repeat(15) + " 50/100  reported",
        Progress.line(new Progress.At(50, 100, "reported")));
  }
}
