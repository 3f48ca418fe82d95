package org.fengqiao.application.petitions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Matter;
import org.fengqiao.domain.petitions.PetitionForm;
import org.fengqiao.domain.petitions.PetitionKind;

/** What comes to a petitions office, with what a test has otherwise. */
public final class PetitionSketch {
  private final PetitionTown town;
  private final PetitionKind kind;
  private Caller caller;
  private PetitionStaff by;
  private PetitionForm form = PetitionForm.LETTER;
  private Optional<String> sourceId = Optional.empty();
  private String petitioner = "P-1";
  private int petitioners = 1;
  private List<String> representatives = List.of();
  private String matter = "wages";
  private Optional<String> newFacts = Optional.empty();
  private List<UnitId> accusedUnits = List.of();
  private List<PostId> accusedPosts = List.of();
  private Optional<Instant> received = Optional.empty();

  PetitionSketch(PetitionTown town, PetitionKind kind) {
    this.town = town;
    this.kind = kind;
    this.caller = town.xinfang();
    this.by = town.office;
  }

  public PetitionSketch by(Caller other, PetitionStaff staff) {
    caller = other;
    by = staff;
    return this;
  }

  public PetitionSketch source(String id) {
    sourceId = Optional.of(id);
    return this;
  }

  public PetitionSketch of(String person, String about) {
    petitioner = person;
    matter = about;
    return this;
  }

  public PetitionSketch visit(int people, List<String> representing) {
    form = PetitionForm.VISIT;
    petitioners = people;
    representatives = representing;
    return this;
  }

  public PetitionSketch newFacts(String said) {
    newFacts = Optional.of(said);
    return this;
  }

  public PetitionSketch accusing(List<UnitId> units, List<PostId> posts) {
    accusedUnits = units;
    accusedPosts = posts;
    return this;
  }

  public PetitionSketch received(Instant time) {
    received = Optional.of(time);
    return this;
  }

  public RegisterPetition.Command command() {
    return new RegisterPetition.Command(
        town.cases.request(caller),
        by.officer(),
        by.unit(),
        kind,
        form,
        sourceId,
        GroundTown.VILLAGE,
        new PetitionerWords(petitioner, "王某", "139 0000 0001", "水川镇新安村", representatives),
        petitioners,
        new Matter(matter),
        "拖欠工资",
        "工程款未付。",
        newFacts,
        accusedUnits,
        accusedPosts,
        received);
  }
}
