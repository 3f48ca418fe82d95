package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.CaseReason;
import org.junit.jupiter.api.Test;

/** A refusal that partners were not told of fails whatever test meets it. */
class UndocumentedRefusalsTest {
  private static Store refusing(Reason reason) {
    return new Store() {
      @Override
      public <A extends Aggregate> Answer<A> decide(
          Request request, List<Claim> claims, Supplier<Changes<A>> decision) {
        throw reason == RequestReason.OVERLOADED
            ? Refusal.exhausted(reason, Duration.ofSeconds(1))
            : Refusal.illegalNow(reason, List.of(), Map.of());
      }

      @Override
      public <A extends Aggregate> Optional<Answer<A>> act(
          Supplier<Optional<Changes<A>>> decision) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Test
  void failWhateverTestMeetsThem() {
    try (var calls = new CaseCalls(_ -> refusing(CaseReason.NO_REVIEW_CLOCK))) {
      var failed =
          assertThrows(AssertionError.class, () -> Refused.by(() -> calls.report(calls.road())));
      assertTrue(
          String.valueOf(failed.getMessage())
              .contains("NO_REVIEW_CLOCK of fengqiao.cases.v1.CaseService/ReportCase"),
          failed::toString);
    }
  }

  @Test
  void areNotThoseThatAnyCallMayMeet() {
    try (var calls = new CaseCalls(_ -> refusing(RequestReason.OVERLOADED))) {
      assertEquals("OVERLOADED", Refused.by(() -> calls.report(calls.road())).reason());
    }
    assertTrue(
        Contract.ofAnyCall()
            .containsAll(Set.of("INVALID_FIELD", "OUTCOME_UNKNOWN", "CANCELLED", "INTERNAL")),
        () -> Contract.ofAnyCall().toString());
  }
}
