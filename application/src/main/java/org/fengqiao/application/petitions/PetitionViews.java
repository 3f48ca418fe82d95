package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.petitions.Appeal;
import org.fengqiao.domain.petitions.Backlog;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionPath;
import org.fengqiao.domain.petitions.PetitionState;
import org.fengqiao.domain.petitions.ReviewOpinion;
import org.fengqiao.domain.petitions.Routing;
import org.fengqiao.domain.petitions.RoutingObjection;

/** Joins petitions with their words and due times, for delivery to one caller. */
public final class PetitionViews {
  private final Contents contents;
  private final Policies policies;
  private final InstantSource clock;

  @Inject
  public PetitionViews(Contents contents, Policies policies, InstantSource clock) {
    this.contents = contents;
    this.policies = policies;
    this.clock = clock;
  }

  /** One petition. */
  public PetitionView of(Caller caller, Loaded<Petition> loaded) {
    return of(caller, List.of(loaded)).getFirst();
  }

  /** Several, in their order; their words are read at once, and none that is withheld. */
  public List<PetitionView> of(Caller caller, List<Loaded<Petition>> all) {
    var wanted =
        all.stream()
            .map(Loaded::aggregate)
            .flatMap(p -> words(p, isKnown(caller, p)))
            .map(ContentRef::id);
    var found = contents.findAll(wanted.toList());
    var now = clock.instant();
    return all.stream().map(loaded -> view(caller, loaded, found, now)).toList();
  }

  private PetitionView view(
      Caller caller, Loaded<Petition> loaded, Map<ContentId, Content> found, Instant now) {
    var p = loaded.aggregate();
    boolean known = isKnown(caller, p);
    var own = new HashMap<ContentId, Content>();
    words(p, known)
        .map(ContentRef::id)
        .forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(one -> own.put(id, one)));
    var limits = new PetitionLimits(policies);
    return new PetitionView(
        loaded,
        known,
        own,
        p.times().stream().map(time -> limits.face(time.limit())).toList(),
        p.isFinal(limits, now));
  }

  /** The registering partner, and who acts for a unit that has it in hand or had. */
  private static boolean isKnown(Caller caller, Petition p) {
    return p.filing().partner().equals(caller.partner())
        || p.hands().stream().anyMatch(caller.rights().actsFor()::contains);
  }

  private static Stream<ContentRef> words(Petition p, boolean known) {
    var path = p.path();
    var said =
        Stream.of(
                path.routing().stream().map(Routing::said),
                path.objection().stream().map(RoutingObjection::said),
                path.objection().stream()
                    .flatMap(one -> one.ruling().stream())
                    .map(RoutingObjection.Ruling::said),
                path.accepted().stream().map(PetitionState.Accepted::said),
                path.accepted().stream().flatMap(one -> one.extended().stream()),
                opinions(path),
                path.ended().stream(),
                p.backlog().stream().flatMap(PetitionViews::said))
            .flatMap(words -> words)
            .map(OfficerWords::words);
    var filed =
        Stream.of(
                p.petitioner().filter(_ -> known).stream(),
                Stream.of(p.text()),
                p.newFacts().stream())
            .flatMap(refs -> refs);
    return Stream.concat(filed, said);
  }

  private static Stream<OfficerWords> opinions(PetitionPath path) {
    return Stream.of(
            path.decided().stream().map(one -> one.opinion().said()),
            path.review().stream().map(Appeal::said),
            path.reviewed().stream().map(one -> one.opinion().said()),
            path.reexamining().stream().map(one -> one.appeal().said()),
            path.hearing().stream(),
            path.reexamined().stream().map(ReviewOpinion::said))
        .flatMap(words -> words);
  }

  private static Stream<OfficerWords> said(Backlog backlog) {
    return Stream.of(
            Stream.of(backlog.marked()), backlog.progress().stream(), backlog.solved().stream())
        .flatMap(words -> words);
  }
}
