package org.fengqiao.adapters.grpc;

import java.util.Map;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.rewards.BudgetFact;
import org.fengqiao.proto.rewards.v1.LedgerEntry;
import org.fengqiao.proto.rewards.v1.LedgerEvent;
import org.fengqiao.proto.rewards.v1.RewardBudget;

/** Shows budgets and their ledgers as the contract has them. */
final class BudgetProtos {
  private BudgetProtos() {}

  static RewardBudget toProto(Loaded<org.fengqiao.domain.rewards.RewardBudget> loaded) {
    var budget = loaded.aggregate();
    var holds = budget.balances();
    return RewardBudget.newBuilder()
        .setName(budget.id().name())
        .setEtag(loaded.version().etag())
        .setAppropriatedFen(-holds.appropriation())
        .setAvailableFen(holds.available())
        .setReservedFen(holds.reserved())
        .setPaidFen(holds.paid())
        .setReceivableFen(holds.receivable())
        .build();
  }

  /** One entry of the journal of a budget, which has one fact each. */
  static LedgerEntry toProto(Entry entry, Map<ContentId, Content> words) {
    var proto =
        LedgerEntry.newBuilder()
            .setNumber(entry.version().number())
            .setPartner(Names.of(entry.actor().partner()))
            .setRecordTime(Times.toProto(entry.time()));
    entry.actor().officer().ifPresent(officer -> proto.setOfficer(Names.of(officer)));
    entry.facts().forEach(fact -> booked(proto, (BudgetFact) fact, words));
    return proto.build();
  }

  private static void booked(
      LedgerEntry.Builder proto, BudgetFact fact, Map<ContentId, Content> words) {
    switch (fact) {
      case BudgetFact.Appropriated(_, _, var said) ->
          proto
              .setEvent(LedgerEvent.LEDGER_EVENT_APPROPRIATED)
              .setNote(Shows.note(CaseView.shown(said.words(), words)));
      case BudgetFact.Reserved one ->
          proto.setEvent(LedgerEvent.LEDGER_EVENT_RESERVED).setClue(one.clue().name());
      case BudgetFact.Released one ->
          proto.setEvent(LedgerEvent.LEDGER_EVENT_RELEASED).setClue(one.clue().name());
      case BudgetFact.PaidOut one ->
          proto
              .setEvent(LedgerEvent.LEDGER_EVENT_PAID)
              .setClue(one.clue().name())
              .setPayment(one.payment().name());
      case BudgetFact.Reversed one ->
          proto.setEvent(LedgerEvent.LEDGER_EVENT_REVERSED).setClue(one.clue().name());
      case BudgetFact.Recovered one ->
          proto.setEvent(LedgerEvent.LEDGER_EVENT_RECOVERED).setClue(one.clue().name());
    }
    for (var posting : fact.postings()) {
      proto.addPostings(
          org.fengqiao.proto.rewards.v1.Posting.newBuilder()
              .setAccount(RewardEnums.ACCOUNT.toProto(posting.account()))
              .setFen(posting.fen()));
    }
  }
}
