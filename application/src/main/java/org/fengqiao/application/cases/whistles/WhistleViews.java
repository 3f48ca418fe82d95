package org.fengqiao.application.cases.whistles;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.whistles.Appraisal;
import org.fengqiao.domain.cases.whistles.Call;
import org.fengqiao.domain.cases.whistles.CallState;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.policies.PackVersion;

/** Joins whistles with their words and the due times of their organs, for delivery. */
public final class WhistleViews {
  private final Contents contents;
  private final Policies policies;

  @Inject
  public WhistleViews(Contents contents, Policies policies) {
    this.contents = contents;
    this.policies = policies;
  }

  /** The whistle a command answers. */
  public WhistleView of(Answer<Whistle> answer) {
    return of(answer.resource());
  }

  /** One whistle. */
  public WhistleView of(Loaded<Whistle> loaded) {
    return of(List.of(loaded)).getFirst();
  }

  /** Several, in their order; their words are read at once. */
  public List<WhistleView> of(List<Loaded<Whistle>> all) {
    var wanted = all.stream().flatMap(loaded -> words(loaded.aggregate())).map(ContentRef::id);
    var found = contents.findAll(wanted.toList());
    return all.stream().map(loaded -> view(loaded, found)).toList();
  }

  private static Stream<ContentRef> words(Whistle w) {
    return Stream.of(
            Stream.of(w.reason()),
            w.state().words().stream(),
            w.calls().stream().flatMap(WhistleViews::words))
        .flatMap(refs -> refs);
  }

  private static Stream<ContentRef> words(Call call) {
    return Stream.concat(
        call.state().finished().stream().map(CallState.Done::outcome),
        call.appraisals().stream().map(Appraisal::words));
  }

  private WhistleView view(Loaded<Whistle> loaded, Map<ContentId, Content> found) {
    var w = loaded.aggregate();
    var version = PackVersion.of(w.spec());
    var rules =
        policies.rules(version).orElseThrow(() -> new IllegalStateException("no rules " + version));
    var faces = new WhistleFaces(policies);
    return new WhistleView(
        loaded, found, rules, w.calls().stream().map(call -> faces.face(call.clock())).toList());
  }
}
