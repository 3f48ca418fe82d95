package org.fengqiao.adapters.grpc;

import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.rewards.vault.Payee;
import org.fengqiao.application.rewards.vault.Person;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.rewards.Look;
import org.fengqiao.domain.rewards.LookPurpose;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.ReporterFact;
import org.fengqiao.proto.rewards.v1.AskedLook;
import org.fengqiao.proto.rewards.v1.LookEvent;
import org.fengqiao.proto.rewards.v1.LookRecord;
import org.fengqiao.proto.rewards.v1.OpenedPayee;
import org.fengqiao.proto.rewards.v1.OpenedReporter;
import org.fengqiao.proto.rewards.v1.SealedReporter;

/** Shows what is on record of who reported clues, and once opened who did. */
final class VaultProtos {
  private VaultProtos() {}

  static SealedReporter toProto(Loaded<Reporter> loaded) {
    var reporter = loaded.aggregate();
    return SealedReporter.newBuilder()
        .setClue(reporter.clue().name())
        .setEtag(loaded.version().etag())
        .setErased(reporter.vaulted().isEmpty())
        .setKeptBy(reporter.vaulted().map(had -> had.key().keptBy()).orElse(""))
        .addAllAsked(reporter.asked().stream().map(VaultProtos::asked).toList())
        .setLookCount(reporter.looks())
        .build();
  }

  private static AskedLook asked(Look look) {
    var proto =
        AskedLook.newBuilder()
            .setPurpose(RewardEnums.PURPOSE.toProto(look.purpose()))
            .setOfficer(Names.of(look.asked().officer()))
            .setAskTime(Times.toProto(look.asked().time()));
    look.agreed()
        .ifPresent(
            by -> proto.setAgreedBy(Names.of(by.officer())).setAgreeTime(Times.toProto(by.time())));
    return proto.build();
  }

  static OpenedReporter reporter(Person person) {
    return OpenedReporter.newBuilder()
        .setPersonName(person.name())
        .setPhone(person.phone())
        .setIdNumber(person.idNumber().value())
        .build();
  }

  static OpenedPayee payee(Payee payee) {
    return OpenedPayee.newBuilder()
        .setMethod(RewardEnums.METHOD.toProto(payee.method()))
        .setPayeeName(payee.name())
        .setAccount(payee.account())
        .build();
  }

  /** The lines that an entry makes. */
  static Stream<LookRecord> records(Entry entry, Map<ContentId, Content> words) {
    return entry.facts().stream()
        .flatMap(fact -> record((ReporterFact) fact, words))
        .map(record ->
            record
                .setPartner(Names.of(entry.actor().partner()))
                .setRecordTime(Times.toProto(entry.time()))
                .build());
  }

  private static Stream<LookRecord.Builder> record(
      ReporterFact fact, Map<ContentId, Content> words) {
    return switch (fact) {
      case ReporterFact.Vaulted _ -> Stream.of(of(LookEvent.LOOK_EVENT_SEALED));
      case ReporterFact.PayeesVaulted _ -> Stream.of(of(LookEvent.LOOK_EVENT_PAYEES_SEALED));
      case ReporterFact.PayeesDropped _ -> Stream.of(of(LookEvent.LOOK_EVENT_PAYEES_DROPPED));
      case ReporterFact.Rewrapped _ -> Stream.of(of(LookEvent.LOOK_EVENT_KEY_CHANGED));
      case ReporterFact.LookAsked(var purpose, var asked) ->
          Stream.of(
              said(LookEvent.LOOK_EVENT_ASKED, asked, words)
                  .setPurpose(RewardEnums.PURPOSE.toProto(purpose)));
      case ReporterFact.LookAgreed(var asker, var purpose, var agreed) ->
          Stream.of(
              said(LookEvent.LOOK_EVENT_AGREED, agreed, words)
                  .setAsker(Names.of(asker))
                  .setPurpose(RewardEnums.PURPOSE.toProto(purpose)));
      case ReporterFact.Looked(var purpose, var said) ->
          Stream.of(
              said(LookEvent.LOOK_EVENT_LOOKED, said, words)
                  .setPurpose(RewardEnums.PURPOSE.toProto(purpose)));
      case ReporterFact.LookedToPay _ ->
          Stream.of(
              of(LookEvent.LOOK_EVENT_OPENED_TO_PAY)
                  .setPurpose(RewardEnums.PURPOSE.toProto(LookPurpose.PAY)));
      case ReporterFact.KeyDestroyed(_, var said) ->
          Stream.of(said(LookEvent.LOOK_EVENT_ERASED, said, words));
      case ReporterFact.RestDestroyed _ -> Stream.empty();
    };
  }

  private static LookRecord.Builder of(LookEvent event) {
    return LookRecord.newBuilder().setEvent(event);
  }

  private static LookRecord.Builder said(
      LookEvent event, OfficerWords said, Map<ContentId, Content> words) {
    return of(event)
        .setOfficer(Names.of(said.officer()))
        .setReason(Shows.note(CaseView.shown(said.words(), words)));
  }
}
