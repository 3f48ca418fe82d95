package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;

/** Shows an officer, with name and phone unless they were erased. */
public final class GetOfficer {
  private final Access access;
  private final OfficerRegister register;
  private final Contents contents;

  @Inject
  public GetOfficer(Access access, OfficerRegister register, Contents contents) {
    this.access = access;
    this.register = register;
    this.contents = contents;
  }

  /**
   * Shows.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_FOUND
   */
  public OfficerView get(Caller caller, OfficerId id) {
    access.require(caller, Right.READ_PEOPLE);
    var found =
        register
            .find(id)
            .orElseThrow(
                () -> Refusal.notFound(PeopleReason.OFFICER_NOT_FOUND, "officers/" + id.value()));
    return OfficerView.of(List.of(found), contents).getFirst();
  }
}
