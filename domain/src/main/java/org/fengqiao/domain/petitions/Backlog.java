package org.fengqiao.domain.petitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/**
 * That a petition is a backlog case (信访积案), which a leader has in charge (包案领导).
 *
 * @param leader who has it in charge, of the post
 * @param unit of the post when he was named
 * @param marked why
 * @param progress the latest {@value #MOST_PROGRESS}, in order
 * @param solved how it was settled (化解); empty while it is not
 */
public record Backlog(
    PostId post,
    UnitId unit,
    OfficerId leader,
    OfficerWords marked,
    List<OfficerWords> progress,
    Optional<OfficerWords> solved) {
  static final int MOST_PROGRESS = 20;

  public Backlog {
    Objects.requireNonNull(post);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(leader);
    Objects.requireNonNull(marked);
    progress = List.copyOf(progress);
    Objects.requireNonNull(solved);
  }

  Backlog goOn(OfficerWords said) {
    var all = new ArrayList<>(progress);
    all.add(said);
    var latest = all.subList(Math.max(0, all.size() - MOST_PROGRESS), all.size());
    return new Backlog(post, unit, leader, marked, latest, solved);
  }

  Backlog solve(OfficerWords said) {
    return new Backlog(post, unit, leader, marked, progress, Optional.of(said));
  }
}
