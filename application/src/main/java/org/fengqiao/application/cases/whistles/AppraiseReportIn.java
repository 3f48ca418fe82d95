package org.fengqiao.application.cases.whistles;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.PackVersion;

/** Scores an organ that reported in, and says what is suggested (评价建议). */
public final class AppraiseReportIn {
  private final WhistleDesk desk;
  private final Policies policies;
  private final Posts posts;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param organ as which it was called
   * @param score 1 to 5, the higher the better
   * @param why 1 to 2,000 characters
   * @param suggestion what is suggested; 0 to 2,000 characters
   */
  public record Command(
      OfficerMove<WhistleId> on, Role organ, int score, String why, String suggestion) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(organ);
      why = MoveWords.required("reason", why);
      suggestion = MoveWords.optional("suggestion", suggestion);
    }
  }

  @Inject
  public AppraiseReportIn(WhistleDesk desk, Policies policies, Posts posts, Ids ids) {
    this.desk = desk;
    this.policies = policies;
    this.posts = posts;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the whistle as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, WHISTLE_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_A_SCORER, NOT_CALLED, ILLEGAL_ANSWER,
   *     ALREADY_APPRAISED, INVALID_FIELD
   */
  public Answer<Whistle> appraise(Caller caller, Command command) {
    var said = words.content(command.why(), command.suggestion());
    return desk.move(
        caller,
        Right.APPRAISE_REPORT_IN,
        command.on(),
        List.of(said),
        (whistle, officer) ->
            whistle.appraise(
                officer,
                roles(whistle.w(), officer),
                command.organ(),
                command.score(),
                said.ref()));
  }

  /** By which roles the officer may, of the list the whistle was blown under, in its order. */
  private List<Role> roles(Whistle w, ActingOfficer officer) {
    var held =
        officer.posts().stream()
            .flatMap(id -> posts.find(id).stream())
            .map(found -> found.aggregate())
            .filter(post -> answersFor(post, w))
            .map(Post::role)
            .toList();
    return policies.rules(PackVersion.of(w.spec())).stream()
        .flatMap(rules -> rules.casework().whistles().scoredBy().stream())
        .filter(held::contains)
        .toList();
  }

  /** Whether the whistle's patch lies in what the post answers for. */
  private static boolean answersFor(Post post, Whistle w) {
    var ground = post.patch();
    var patch = w.patch();
    return ground.division().contains(patch.division())
        && (ground.grid().isEmpty() || ground.grid().equals(patch.grid()))
        && (ground.microGrid().isEmpty() || ground.microGrid().equals(patch.microGrid()));
  }
}
