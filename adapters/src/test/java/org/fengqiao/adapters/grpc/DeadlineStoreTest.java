package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grpc.Context;
import io.grpc.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerFact.PartnerRegistered;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Rights;
import org.junit.jupiter.api.Test;

class DeadlineStoreTest {
  private static final PartnerId HOTLINE = new PartnerId("hotline");
  private static final Request REQUEST =
      new Request(HOTLINE, new UUID(1, 1), Digest.of(new byte[0]));

  private final MemoryStore memory = new MemoryStore();
  private final DeadlineStore store = new DeadlineStore(memory.deciding());
  private final Context.CancellableContext call = Context.current().withCancellation();

  @Test
  void commitsWhileTheClientWaits() {
    call.run(() -> assertFalse(store.decide(REQUEST, DeadlineStoreTest::aPartner).repeated()));
    assertEquals(1, memory.past(Cursor.START, 9).size());
  }

  @Test
  void commitsNothingOnceTheClientGaveUpWhileItDecided() {
    Supplier<Changes<Partner>> decision =
        () -> {
          call.cancel(Status.CANCELLED.asRuntimeException());
          return aPartner();
        };
    call.run(() -> {
      var ended = assertThrows(CallEnded.class, () -> store.decide(REQUEST, decision));
      assertSame(EdgeReason.CANCELLED, ended.reason());
    });
    assertEquals(List.of(), memory.past(Cursor.START, 9));
  }

  private static Changes<Partner> aPartner() {
    var now = Instant.EPOCH;
    return Changes.making(
        Actor.of(HOTLINE),
        now,
        Partner.register(
            new PartnerRegistered(
                HOTLINE, "热线", new DivisionCode("620400000000"), Rights.NONE, now)));
  }
}
