package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Officer;

/** Joins an officer with name and phone, for whoever was allowed to make the officer. */
public final class ShowOfficer {
  private final Contents contents;

  @Inject
  public ShowOfficer(Contents contents) {
    this.contents = contents;
  }

  /** The officer as shown; without details once these are erased. */
  public OfficerView view(Loaded<Officer> officer) {
    return OfficerView.of(List.of(officer), contents).getFirst();
  }
}
