package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.Tier;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A place out of a partner's scope is told in nothing from one that is not there. */
class OffScopeTest {
  private static final DivisionCode NEXT_VILLAGE = new DivisionCode("620402202205");

  private final CaseCalls calls = new CaseCalls();
  private final String neighbour = calls.admit(neighbour());

  /** A grid, a micro-grid, a QR code and a revoked one, each with a name that nothing bears. */
  private final List<String> there =
      calls.town.town.aSpotOfEachKind().stream().map(Spot::name).toList();

  private final List<String> nowhere =
      List.of(
          "grids/" + CaseRefusals.UNKNOWN,
          "microGrids/" + CaseRefusals.UNKNOWN,
          "qrCodes/0000000000000000",
          "qrCodes/0000000000000000");

  @AfterEach
  void stop() {
    calls.close();
  }

  /** Reports on the village beside, and sees what it reported. */
  private Caller neighbour() {
    var all = calls.town.platform().rights();
    return new Caller(
        new PartnerId("neighbour"),
        new Rights(all.calls(), all.channels(), Set.of(), Set.of(NEXT_VILLAGE), Set.of(), Set.of()),
        NEXT_VILLAGE);
  }

  @Test
  void whenItIsReportedOn() {
    assertToldAlike(patch -> calls.road().setPatch(patch));
  }

  @Test
  void whenACaseIsPlacedOnIt() {
    var own = calls.petition().clearPatch().build();
    var c = calls.as(neighbour).reportCase(own).getCase();
    assertToldAlike(patch -> triage(c).setPatch(patch));
  }

  private TriageCaseRequest.Builder triage(Case c) {
    return TriageCaseRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setTier(Tier.TIER_ORDINARY);
  }

  private interface Placing {
    Message.Builder on(String patch);
  }

  private void assertToldAlike(Placing placing) {
    for (int i = 0; i < there.size(); i++) {
      var hidden = refused(placing.on(there.get(i)));
      var absent = refused(placing.on(nowhere.get(i)));
      assertEquals("PERMISSION_DENIED PATCH_OFF_SCOPE", hidden.what());
      assertEquals(hidden.what(), absent.what());
      assertEquals(Map.of("patch", there.get(i)), hidden.info().getMetadataMap());
      assertEquals(Map.of("patch", nowhere.get(i)), absent.info().getMetadataMap());
      assertEquals(absent.message().replace(nowhere.get(i), there.get(i)), hidden.message());
    }
  }

  private Refused refused(Message.Builder request) {
    return Refused.by(() -> CaseCalls.RPCS.send(calls.harness.as(neighbour), request.build()));
  }
}
