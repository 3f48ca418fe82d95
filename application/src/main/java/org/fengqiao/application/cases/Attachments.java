package org.fengqiao.application.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.policies.AttachmentRule;

/** The attachments of a case as its contents hold them: a field each, in their order. */
public final class Attachments {
  private Attachments() {}

  /** Adds them under that name. */
  public static void put(Map<String, String> fields, String name, List<Attachment> all) {
    for (int i = 0; i < all.size(); i++) {
      // Fields are kept in the order of their names.
      fields.put(name + ".%02d".formatted(i), all.get(i).line());
    }
  }

  /** Those a content holds under that name. */
  public static List<Attachment> in(Content content, String name) {
    return content.fields().entrySet().stream()
        .filter(field -> field.getKey().startsWith(name + '.'))
        .map(field -> Attachment.read(field.getValue()))
        .toList();
  }

  /**
   * Passes if a report may have them.
   *
   * @throws Refusal ATTACHMENT_NOT_ALLOWED with every fault
   */
  public static void requireAllowed(List<Attachment> all, AttachmentRule rule) {
    var faults = new ArrayList<Violation>();
    if (all.size() > rule.most()) {
      faults.add(new Violation("attachments", "has at most " + rule.most() + " attachments"));
    }
    for (int i = 0; i < all.size(); i++) {
      var one = all.get(i);
      var path = "attachments[" + i + "].";
      if (one.sizeBytes() > rule.largestBytes()) {
        faults.add(new Violation(path + "size_bytes", "is at most " + rule.largestBytes()));
      }
      if (!rule.allows(one.mediaType())) {
        faults.add(
            new Violation(
                path + "media_type", "is one of " + String.join(", ", rule.mediaTypes())));
      }
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(CaseReason.ATTACHMENT_NOT_ALLOWED, faults);
    }
  }
}
