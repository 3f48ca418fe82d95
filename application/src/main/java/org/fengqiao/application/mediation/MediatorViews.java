package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.mediation.MediatorOfficers.Known;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerDetails;

/** Joins mediators with the officers they are, and with their words. */
public final class MediatorViews {
  private final MediatorOfficers officers;
  private final Contents contents;
  private final InstantSource clock;

  @Inject
  public MediatorViews(MediatorOfficers officers, Contents contents, InstantSource clock) {
    this.officers = officers;
    this.contents = contents;
    this.clock = clock;
  }

  /** A mediator as shown to whoever was allowed to move one. */
  public MediatorView of(Loaded<Mediator> mediator) {
    return of(List.of(mediator)).getFirst();
  }

  /** Mediators as shown to whoever may see them; what belongs to them is read at once. */
  public List<MediatorView> of(List<Loaded<Mediator>> mediators) {
    var known = officers.of(mediators.stream().map(Loaded::aggregate).toList());
    var said = mediators.stream().flatMap(one -> one.aggregate().state().words().stream());
    var details = known.officers().values().stream().map(Officer::details);
    var kept = contents.findAll(Stream.concat(details, said).map(ContentRef::id).toList());
    var now = clock.instant();
    return mediators.stream().map(one -> view(one, known, kept, now)).toList();
  }

  private static MediatorView view(
      Loaded<Mediator> loaded, Known known, Map<ContentId, Content> kept, Instant now) {
    var mediator = loaded.aggregate();
    var name =
        known
            .of(mediator)
            .flatMap(officer -> Optional.ofNullable(kept.get(officer.details().id())))
            .map(content -> OfficerDetails.read(content).name());
    var words =
        mediator
            .state()
            .words()
            .flatMap(ref -> Optional.ofNullable(kept.get(ref.id())))
            .map(content -> content.fields().getOrDefault(CaseWords.NOTE, ""));
    return new MediatorView(
        loaded, name.orElse(""), known.isAbsent(mediator, now), words.orElse(""));
  }
}
