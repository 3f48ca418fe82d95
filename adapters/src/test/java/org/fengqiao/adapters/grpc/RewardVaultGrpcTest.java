package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.application.rewards.payments.PaymentOrder;
import org.fengqiao.application.rewards.payments.PaymentOutcome;
import org.fengqiao.application.rewards.payments.Payments;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.FollowClueRequest;
import org.fengqiao.proto.rewards.v1.ListLooksRequest;
import org.fengqiao.proto.rewards.v1.ListVaultKeysRequest;
import org.fengqiao.proto.rewards.v1.LookEvent;
import org.fengqiao.proto.rewards.v1.LookPurpose;
import org.fengqiao.proto.rewards.v1.LookRecord;
import org.fengqiao.proto.rewards.v1.OpenedPayee;
import org.fengqiao.proto.rewards.v1.OpenedReporter;
import org.fengqiao.proto.rewards.v1.PayeeToSeal;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;
import org.fengqiao.proto.rewards.v1.VaultKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reported clues, over the wire: looked at, on record, destroyed. */
class RewardVaultGrpcTest {
  private final RewardWire wire = new RewardWire();
  private final VaultRequests ask = new VaultRequests(wire);

  @AfterEach
  void stop() {
    wire.close();
  }

  private List<LookRecord> looks(Clue c) {
    var found = new ArrayList<LookRecord>();
    var request = ListLooksRequest.newBuilder().setName(c.getName()).setPageSize(1);
    do {
      var page = wire.vault(wire.vault).listLooks(request.build());
      found.addAll(page.getLooksList());
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return found;
  }

  private static List<LookEvent> events(List<LookRecord> looks) {
    return looks.stream().map(LookRecord::getEvent).toList();
  }

  private static OpenedReporter opened(ReporterToSeal one) {
    return OpenedReporter.newBuilder()
        .setPersonName(one.getPersonName())
        .setPhone(one.getPhone())
        .setIdNumber(one.getIdNumber())
        .build();
  }

  private static OpenedPayee opened(PayeeToSeal one) {
    return OpenedPayee.newBuilder()
        .setMethod(one.getMethod())
        .setPayeeName(one.getPayeeName())
        .setAccount(one.getAccount())
        .build();
  }

  @Test
  void showsWhoReportedAClueOnceAndPutsTheLookOnRecord() {
    var c = wire.claimed(1, 2);
    var request = ask.looking(c).setPurpose(LookPurpose.LOOK_PURPOSE_PAY).build();
    var seen = wire.vault(wire.vault).lookAtReporter(request);
    assertFalse(seen.getRepeated());
    assertEquals(
        List.of(opened(RewardRequests.reporter(1)), opened(RewardRequests.reporter(2))),
        seen.getReportersList());
    assertEquals(
        List.of(opened(RewardRequests.payee(1)), opened(RewardRequests.payee(2))),
        seen.getPayeesList());
    var sealed = seen.getReporter();
    assertEquals(c.getName(), sealed.getClue());
    assertEquals(wire.town.keys.current(), sealed.getKeptBy());
    assertFalse(sealed.getErased());
    assertEquals(1, sealed.getLookCount());
    assertEquals(0, sealed.getAskedCount());

    var again = wire.vault(wire.vault).lookAtReporter(request);
    assertTrue(again.getRepeated());
    assertEquals(sealed, again.getReporter());
    assertEquals(0, again.getReportersCount() + again.getPayeesCount());

    var looks = looks(c);
    assertEquals(
        List.of(
            LookEvent.LOOK_EVENT_SEALED,
            LookEvent.LOOK_EVENT_PAYEES_SEALED,
            LookEvent.LOOK_EVENT_LOOKED),
        events(looks));
    assertEquals(
        "partners/app ", looks.getFirst().getPartner() + " " + looks.getFirst().getOfficer());
    var look = looks.getLast();
    assertEquals(LookPurpose.LOOK_PURPOSE_PAY, look.getPurpose());
    assertEquals(Names.of(wire.keepers.keeper), look.getOfficer());
    assertEquals("partners/keepers", look.getPartner());
    assertEquals("核对收款人", look.getReason().getText());
    assertEquals(wire.now(), look.getRecordTime());
  }

  @Test
  void letsOneLookOnceAfterAnotherAgreed() {
    var c = wire.submitted(1);
    var law = LookPurpose.LOOK_PURPOSE_LAW;
    var asked = wire.vault(wire.vault).askLook(ask.asking(c).setPurpose(law).build()).getReporter();
    assertEquals(1, asked.getAskedCount());
    assertEquals(law, asked.getAsked(0).getPurpose());
    assertEquals(Names.of(wire.keepers.keeper), asked.getAsked(0).getOfficer());
    assertEquals(wire.now(), asked.getAsked(0).getAskTime());
    assertEquals("", asked.getAsked(0).getAgreedBy());
    assertEquals(Timestamp.getDefaultInstance(), asked.getAsked(0).getAgreeTime());
    wire.pass(Duration.ofHours(1));
    var agreed =
        wire.vault(wire.vault).agreeLook(ask.agreeing(c).setPurpose(law).build()).getReporter();
    assertEquals(Names.of(wire.keepers.second), agreed.getAsked(0).getAgreedBy());
    assertEquals(wire.now(), agreed.getAsked(0).getAgreeTime());
    var look = ask.looking(c).setPurpose(law);
    var seen = wire.vault(wire.vault).lookAtReporter(look.build());
    assertEquals(List.of(opened(RewardRequests.reporter(1))), seen.getReportersList());
    assertEquals(0, seen.getReporter().getAskedCount());
    var second =
        Refused.by(
            () -> wire.vault(wire.vault).lookAtReporter(look.setRequestId(wire.id()).build()));
    assertEquals("PERMISSION_DENIED SECOND_PERSON_NEEDED", second.what());
    assertEquals(
        List.of(
            LookEvent.LOOK_EVENT_SEALED,
            LookEvent.LOOK_EVENT_ASKED,
            LookEvent.LOOK_EVENT_AGREED,
            LookEvent.LOOK_EVENT_LOOKED),
        events(looks(c)));
    var keeper = Names.of(wire.keepers.keeper);
    var agreeing = Names.of(wire.keepers.second) + " " + keeper;
    assertEquals(
        List.of(" ", keeper + " ", agreeing, keeper + " "),
        looks(c).stream().map(one -> one.getOfficer() + " " + one.getAsker()).toList());
  }

  @Test
  void destroysWhoReportedAClueAndLeavesItsTrace() {
    var answer = wire.submitted(wire.clue(1));
    var c = answer.getClue();
    wire.vault(wire.vault).lookAtReporter(ask.looking(c).build());
    var erased = wire.vault(wire.vault).eraseReporter(ask.erasing(c).build()).getReporter();
    assertTrue(erased.getErased());
    assertEquals("", erased.getKeptBy());
    var looks = looks(c);
    assertEquals(LookEvent.LOOK_EVENT_ERASED, looks.getLast().getEvent());
    assertEquals("保存期满", looks.getLast().getReason().getText());
    assertEquals(ContentState.CONTENT_STATE_PRESENT, looks.get(1).getReason().getContentState());
    assertEquals(
        c, wire.get(wire.app, c).toBuilder().clearTimes().addAllTimes(c.getTimesList()).build());
    var code = FollowClueRequest.newBuilder().setClaimCode(answer.getClaimCode()).build();
    assertEquals(c.getName(), wire.as(wire.app).followClue(code).getClue().getName());
    assertEquals(
        "PERMISSION_DENIED CLAIM_REFUSED",
        Refused.by(() -> wire.claimed(wire.claiming(c, 1))).what());
  }

  @Test
  void tellsWhichKeysSealHowManyClues() {
    var old = wire.town.keys.current();
    wire.submitted(1);
    wire.submitted(2);
    wire.submitted();
    var current = wire.town.keys.turn();
    assertEquals(List.of(old + " 2", current + " 0 current"), keys());
    wire.submitted(3);
    wire.keepers.moves.rotate.run();
    assertEquals(List.of(current + " 3 current"), keys());
    wire.town.keys.lose(old);
    assertEquals(List.of(current + " 3 current"), keys());
  }

  private List<String> keys() {
    return wire
        .vault(wire.vault)
        .listVaultKeys(ListVaultKeysRequest.getDefaultInstance())
        .getKeysList()
        .stream()
        .map(RewardVaultGrpcTest::key)
        .toList();
  }

  private static String key(VaultKey key) {
    return key.getKey() + " " + key.getClueCount() + (key.getCurrent() ? " current" : "");
  }

  @Test
  void putsOnRecordThatItWasOpenedForWhoeverPays() {
    var c = wire.ordered(1);
    var orders = new ArrayList<PaymentOrder>();
    wire.payments.send(taking(orders)).run();
    assertEquals("收款人1", orders.getFirst().payee().orElseThrow().name());
    var opened = looks(c).getLast();
    assertEquals(LookEvent.LOOK_EVENT_OPENED_TO_PAY, opened.getEvent());
    assertEquals(LookPurpose.LOOK_PURPOSE_PAY, opened.getPurpose());
    assertEquals("partners/fengqiao ", opened.getPartner() + " " + opened.getOfficer());
    assertFalse(opened.hasReason());
    assertEquals(
        PaymentState.PAYMENT_STATE_PAID,
        wire.get(wire.centre, c).getReward().getPayments(0).getState());
  }

  private static Payments taking(List<PaymentOrder> orders) {
    return new Payments() {
      @Override
      public boolean isService() {
        return true;
      }

      @Override
      public PaymentOutcome order(PaymentOrder order) {
        orders.add(order);
        return new PaymentOutcome.Paid("B-1");
      }

      @Override
      public PaymentOutcome ask(PaymentId payment) {
        return new PaymentOutcome.NeverSeen();
      }
    };
  }
}
