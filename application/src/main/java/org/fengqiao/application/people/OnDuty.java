package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import org.fengqiao.domain.people.Absence;
import org.fengqiao.domain.people.Absences;
import org.fengqiao.domain.people.Appointment;
import org.fengqiao.domain.people.Cover;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;

/**
 * Says who acts for posts (在岗): their holders who are there, and the deputies of those who are
 * absent. Routing, notices and whoever asks are all told the same here.
 */
public final class OnDuty {
  private final OfficerRegister register;

  @Inject
  public OnDuty(OfficerRegister register) {
    this.register = register;
  }

  /** Who acts for a post at that instant; nobody where it is a gap. */
  public List<OfficerId> acting(Post post, Instant time) {
    return post.acting(time, this::absences);
  }

  /** How each holder's place is filled at that instant. */
  public List<Cover> covers(Post post, Instant time) {
    return post.covers(time, this::absences);
  }

  private List<Absence> absences(OfficerId officer) {
    return register.find(officer).map(found -> found.aggregate().absences()).orElse(List.of());
  }

  /** The absences of all who ever held one of many posts, and of their deputies, read at once. */
  Absences of(Collection<Post> posts) {
    var known = new HashMap<OfficerId, List<Absence>>();
    var holders = new HashSet<OfficerId>();
    for (var post : posts) {
      post.appointments().stream().map(Appointment::officer).forEach(holders::add);
    }
    read(holders, known);
    var deputies = new HashSet<OfficerId>();
    known.values().stream()
        .flatMap(List::stream)
        .flatMap(absence -> absence.deputy().stream())
        .filter(deputy -> !known.containsKey(deputy))
        .forEach(deputies::add);
    read(deputies, known);
    return officer -> Objects.requireNonNullElse(known.get(officer), List.of());
  }

  private void read(Collection<OfficerId> officers, Map<OfficerId, List<Absence>> known) {
    officers.stream()
        .gather(Gatherers.windowFixed(OfficerRegister.MOST))
        .flatMap(some -> register.find(some).stream())
        .forEach(found -> known.put(found.aggregate().id(), found.aggregate().absences()));
  }
}
