package org.fengqiao.application.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;

/**
 * What is said of a matter that is done.
 *
 * @param text 1 to 10,000 characters
 * @param evidence what shows it, at most 20
 */
public record ResolutionWords(String text, List<Attachment> evidence) {
  private static final int MOST_EVIDENCE = 20;

  public ResolutionWords {
    text = Text.required("text", text, 10_000);
    evidence = List.copyOf(evidence);
    if (evidence.size() > MOST_EVIDENCE) {
      throw Refusal.invalid("evidence", "has at most " + MOST_EVIDENCE + " attachments");
    }
  }

  /** As a content holds them. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put(CaseWords.TEXT, text);
    Attachments.put(fields, CaseWords.EVIDENCE, evidence);
    return fields;
  }
}
