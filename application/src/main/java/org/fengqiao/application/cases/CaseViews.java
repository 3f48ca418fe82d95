package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.Objection;
import org.fengqiao.domain.cases.Part;
import org.fengqiao.domain.cases.Resolution;
import org.fengqiao.domain.cases.Round;
import org.fengqiao.domain.clocks.ClockFace;

/** Joins cases with their words, for delivery. */
public final class CaseViews {
  private final Contents contents;
  private final Policies policies;

  @Inject
  public CaseViews(Contents contents, Policies policies) {
    this.contents = contents;
    this.policies = policies;
  }

  /** One case as {@code caller} is shown it. */
  public CaseView of(Caller caller, Loaded<Case> loaded) {
    return of(caller, List.of(loaded)).getFirst();
  }

  /** The case a command answers, with words that were committed with it not read again. */
  public CaseView of(Caller caller, Answer<Case> answer) {
    var found = new HashMap<ContentId, Content>();
    answer.contents().forEach(content -> found.put(content.id(), content));
    var missing = wanted(answer.aggregate()).filter(id -> !found.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      found.putAll(contents.find(missing));
    }
    return view(caller, answer.resource(), found);
  }

  /** Several, in their order; their words are read at once. */
  public List<CaseView> of(Caller caller, List<Loaded<Case>> all) {
    var wanted = all.stream().flatMap(loaded -> wanted(loaded.aggregate())).toList();
    var found = contents.findAll(wanted);
    return all.stream().map(loaded -> view(caller, loaded, found)).toList();
  }

  private static Stream<ContentId> wanted(Case c) {
    return Stream.of(
            Stream.of(c.words().report()),
            c.words().reporter().stream(),
            c.state().resolvedBy().stream().map(Resolution::words),
            c.openObjection().stream().map(Objection::reason),
            c.parts().stream().flatMap(CaseViews::words),
            c.rounds().stream().flatMap(CaseViews::words),
            c.answer().stream().flatMap(answer -> answer.words().stream()))
        .flatMap(refs -> refs)
        .map(ContentRef::id);
  }

  private static Stream<ContentRef> words(Part part) {
    return part.progress() instanceof Part.Progress.In in
        ? Stream.of(part.task(), in.words())
        : Stream.of(part.task());
  }

  private static Stream<ContentRef> words(Round round) {
    return Stream.concat(
        Stream.of(round.resolution().words()),
        round.answer().stream().flatMap(answer -> answer.words().stream()));
  }

  private CaseView view(Caller caller, Loaded<Case> loaded, Map<ContentId, Content> found) {
    return new CaseView(
        loaded, caller.partner(), caller.rights().actsFor(), found, faces(loaded.aggregate()));
  }

  private List<ClockFace> faces(Case c) {
    var rules = new PlaceRules(policies, Optional.empty());
    return c.runningClocks().stream().map(run -> rules.face(run.clock())).toList();
  }
}
