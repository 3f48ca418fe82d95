package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;

/**
 * Imports a file of people, each row one person in one post: {@link PeopleImport} takes the rows as
 * they come, and writes them at the end if none is wrong.
 */
public final class ImportPeople {
  private final Access access;
  private final Ground ground;
  private final UnitStaff staff;
  private final PlacingDesk desk;

  @Inject
  public ImportPeople(Access access, Ground ground, UnitStaff staff, PlacingDesk desk) {
    this.access = access;
    this.ground = ground;
    this.staff = staff;
    this.desk = desk;
  }

  /**
   * What is to come.
   *
   * @param requestId the caller's own id of it; the rows are part of the body it is compared by
   * @param onlyCheck whether to write nothing
   */
  public record Command(UUID requestId, boolean onlyCheck) {
    public Command {
      Objects.requireNonNull(requestId);
    }
  }

  /**
   * Begins an import.
   *
   * @param caller the caller as it is now, asked again before anything is written
   * @throws Refusal RIGHT_MISSING; and at the end those of {@link PeopleImport#finish}
   */
  public PeopleImport begin(Supplier<Caller> caller, Command command) {
    var first = caller.get();
    access.require(first, Right.IMPORT_PEOPLE);
    Runnable permitted = () -> access.require(caller.get(), Right.IMPORT_PEOPLE);
    return new PeopleImport(
        first.partner(), permitted, command, ground, new FileUnits(staff), desk);
  }
}
