package org.fengqiao.domain.policies;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.domain.cases.CategoryCode;

/**
 * What the resolution of a matter of a category, or of one below it, must bring (佐证材料).
 *
 * @param least how many attachments; 0 to {@value #MOST}, 0 where a wider category asks for some
 *     and this one for none
 * @param mediaTypes of which media types these are, as {@link AttachmentRule#mediaTypes}; empty for
 *     any
 */
public record EvidenceRule(CategoryCode category, int least, Set<String> mediaTypes) {
  static final int MOST = 20;

  public EvidenceRule {
    Objects.requireNonNull(category);
    var problems = new Problems();
    if (least < 0 || least > MOST) {
      problems.add("least", "is 0 to " + MOST);
    }
    mediaTypes = MediaTypes.checked(mediaTypes, 0, problems);
    problems.refuseIfAny();
  }

  /**
   * Whether attachments of those media types are enough.
   *
   * @param brought the media type of each
   */
  public boolean isMetBy(Collection<String> brought) {
    return brought.stream()
            .filter(type -> mediaTypes.isEmpty() || MediaTypes.match(mediaTypes, type))
            .count()
        >= least;
  }
}
