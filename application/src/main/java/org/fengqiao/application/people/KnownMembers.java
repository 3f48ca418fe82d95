package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.TeamMember;

/** Says whether the officers a team is to have are there. */
final class KnownMembers {
  private final OfficerRegister register;

  @Inject
  KnownMembers(OfficerRegister register) {
    this.register = register;
  }

  /**
   * Passes if all are.
   *
   * @throws Refusal OFFICER_NOT_FOUND, OFFICER_ERASED, naming the first that is not
   */
  void require(List<TeamMember> members) {
    for (var member : members) {
      register
          .find(member.officer())
          .orElseThrow(() ->
              Refusal.notFound(
                  PeopleReason.OFFICER_NOT_FOUND, "officers/" + member.officer().value()))
          .aggregate()
          .requireThere();
    }
  }
}
