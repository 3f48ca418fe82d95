package org.fengqiao.domain.petitions;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.UnitId;

/** A petition at a moment: decides what becomes of its backlog 积案, in whatever state it is. */
public record PetitionBacklogAt(PetitionAt at) {
  public PetitionBacklogAt {
    Objects.requireNonNull(at);
  }

  /**
   * Makes it a backlog case and gives a leader charge of it (包案领导), or another one.
   *
   * @param post of the leader
   * @param leads the units of all posts that the leader holds, none of which may be accused
   * @throws Refusal NOT_IN_HAND; ROUTED_TO_ACCUSED; LEADER_NOT_IN_POST
   */
  public Decided<Petition> mark(
      ActingOfficer officer, Post post, OfficerId leader, Set<UnitId> leads, ContentRef reason) {
    requireOfHands(officer);
    at.p().accused().requireFree(post.unit());
    at.p().accused().requireFree(leads);
    if (!post.holders(at.now()).contains(leader)) {
      throw Refusal.invalid(
          PetitionReason.LEADER_NOT_IN_POST, "leader", "holds posts/" + post.id().value() + " now");
    }
    return at.move(
        new PetitionFact.BacklogMarked(post.id(), post.unit(), leader, at.said(officer, reason)));
  }

  /**
   * Says what was done about it.
   *
   * @throws Refusal NOT_A_BACKLOG; NOT_IN_HAND
   */
  public Decided<Petition> goOn(ActingOfficer officer, ContentRef words) {
    requireOpen(officer);
    return at.move(new PetitionFact.BacklogProgressed(at.said(officer, words)));
  }

  /**
   * Says that it is settled (化解).
   *
   * @throws Refusal NOT_A_BACKLOG; NOT_IN_HAND
   */
  public Decided<Petition> solve(ActingOfficer officer, ContentRef words) {
    requireOpen(officer);
    return at.move(new PetitionFact.BacklogSolved(at.said(officer, words)));
  }

  /** The unit in hand, who registered it, and the leader's unit may. */
  private void requireOpen(ActingOfficer officer) {
    var backlog =
        at.p()
            .backlog()
            .filter(_ -> at.p().isBacklog())
            .orElseThrow(
                () -> Refusal.illegalNow(PetitionReason.NOT_A_BACKLOG, List.of(), at.about()));
    at.requireOf(officer, List.of(at.p().inHand(), at.p().filing().unit(), backlog.unit()));
  }

  private void requireOfHands(ActingOfficer officer) {
    at.requireOf(officer, List.of(at.p().inHand(), at.p().filing().unit()));
  }
}
