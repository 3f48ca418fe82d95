package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseTraits;
import org.fengqiao.domain.cases.Words;

/** Joins journal entries of cases with their words, for delivery. */
final class Traces {
  private final Access access;
  private final Contents contents;

  @Inject
  Traces(Access access, Contents contents) {
    this.access = access;
    this.contents = contents;
  }

  /** The trace of a case that the caller sees now, each entry whole, in their order. */
  List<TraceView> listed(Caller caller, List<Entry> entries) {
    return shown(caller, entries, _ -> false);
  }

  /**
   * Entries as they pass by a watcher, in their order. One that takes a case out of the watcher's
   * sight is shown without where the case went.
   */
  List<TraceView> watched(Caller caller, List<Entry> entries) {
    var sight = access.sightOf(caller);
    return shown(
        caller,
        entries,
        entry ->
            entry.before().map(CaseTraits::seenBy).filter(sight::sees).isPresent()
                && entry.after().map(CaseTraits::seenBy).filter(sight::sees).isEmpty());
  }

  /**
   * Joins them with their words.
   *
   * <p>Who reported is shown to the reporting partner alone: an entry does not say what the unit
   * that leads now may know.
   */
  private List<TraceView> shown(Caller caller, List<Entry> entries, Predicate<Entry> leaves) {
    var wanted =
        entries.stream()
            .flatMap(entry -> entry.facts().stream())
            .flatMap(Traces::words)
            .map(ContentRef::id)
            .toList();
    var found = contents.findAll(wanted);
    return entries.stream()
        .map(entry ->
            new TraceView(
                entry,
                caller.partner(),
                leaves.test(entry),
                entry.after().map(CaseTraits::partner).equals(Optional.of(caller.partner())),
                found))
        .toList();
  }

  private static Stream<ContentRef> words(Fact fact) {
    return switch ((CaseFact) fact) {
      case CaseFact.Reported f -> words(f.words());
      case CaseFact.Triaged f -> f.note().stream();
      case CaseFact.Dispatched f -> f.note().stream();
      case CaseFact.ContactRecorded f -> f.note().stream();
      case CaseFact.Submitted f -> f.note().stream();
      case CaseFact.HandedOver f -> f.note().stream();
      case CaseFact.Objected f -> Stream.of(f.objection().reason());
      case CaseFact.ObjectionUpheld f -> Stream.of(f.note());
      case CaseFact.ObjectionDismissed f -> Stream.of(f.note());
      case CaseFact.PartAssigned f -> Stream.of(f.part().task());
      case CaseFact.PartHandedIn f -> Stream.of(f.words());
      case CaseFact.PartDropped f -> Stream.of(f.note());
      case CaseFact.Corrected f -> Stream.concat(f.report().stream(), Stream.of(f.note()));
      case CaseFact.Suspended f -> Stream.of(f.grant().reason());
      case CaseFact.Resumed f -> f.note().stream();
      case CaseFact.PutOnTheBooks f -> Stream.of(f.grant().reason());
      case CaseFact.ReviewedOnTheBooks f -> Stream.of(f.reason());
      case CaseFact.TakenOffTheBooks f -> f.note().stream();
      case CaseFact.ReferredToMediation f -> Stream.of(f.reason());
      case CaseFact.BackFromMediation f -> f.note().stream();
      case CaseFact.ClockExtended f -> Stream.of(f.grant().reason());
      case CaseFact.ProgressRecorded f -> Stream.of(f.note());
      case CaseFact.Resolved f -> Stream.of(f.resolution().words());
      case CaseFact.Closed f -> f.note().stream();
      case CaseFact.CallbackTried f -> f.note().stream();
      case CaseFact.CalledBack f -> f.callback().words().stream();
      case CaseFact.SurveyAnswered f -> f.answer().words().stream();
      case CaseFact.Reopened f -> f.note().stream();
      case CaseFact.Withdrawn f -> f.note().stream();
      case CaseFact.Rejected f -> Stream.of(f.note());
      case CaseFact.Redirected f -> f.note().stream();
      case CaseFact.Transferred f -> f.note().stream();
      case CaseFact.Merged f -> Stream.of(f.reason());
      case CaseFact.Joined f -> Stream.of(f.reason());
      case CaseFact.Unmerged f -> Stream.of(f.reason());
      case CaseFact.Parted f -> Stream.of(f.reason());
      case CaseFact.ClosedWithPrimary f -> Stream.of(f.resolution().words());
      case CaseFact.SignedFor _,
          CaseFact.SurveySent _,
          CaseFact.LadderMoved _,
          CaseFact.ClaimantsAdded _,
          CaseFact.ClaimantDropped _,
          CaseFact.ClaimantErased _,
          CaseFact.DueTimeMoved _,
          CaseFact.ClockStarted _,
          CaseFact.ClockStopped _,
          CaseFact.RungFired _,
          CaseFact.ContentErased _ ->
          Stream.empty();
    };
  }

  private static Stream<ContentRef> words(Words words) {
    return Stream.concat(Stream.of(words.report()), words.reporter().stream());
  }
}
