package org.fengqiao.application.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerDetails;

/**
 * An officer as shown.
 *
 * @param details empty once erased
 */
public record OfficerView(Loaded<Officer> officer, Optional<OfficerDetails> details) {
  public OfficerView {
    Objects.requireNonNull(officer);
    Objects.requireNonNull(details);
  }

  /** The officers with their details, which are read at once. */
  static List<OfficerView> of(List<Loaded<Officer>> officers, Contents contents) {
    var ids = officers.stream().map(found -> found.aggregate().details().id()).toList();
    var kept = contents.find(ids);
    return officers.stream()
        .map(found ->
            new OfficerView(
                found,
                Optional.ofNullable(kept.get(found.aggregate().details().id()))
                    .map(OfficerDetails::read)))
        .toList();
  }
}
