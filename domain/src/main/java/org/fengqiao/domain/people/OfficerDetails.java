package org.fengqiao.domain.people;

import java.util.Map;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Phone;
import org.fengqiao.domain.Text;

/**
 * What is personal about an officer; kept as a content.
 *
 * @param name 1 to 64 characters
 * @param phone empty, or 5 to 20 digits with or without a leading +; spaces, hyphens and brackets
 *     are taken out
 */
public record OfficerDetails(String name, String phone) {
  private static final int LONGEST_NAME = 64;
  private static final String NAME = "name";
  private static final String PHONE_FIELD = "phone";

  public OfficerDetails {
    name = Text.required("display_name", name, LONGEST_NAME);
    phone = Phone.optional(PHONE_FIELD, phone);
  }

  /** As it is kept. */
  public Content content(ContentId id, String salt) {
    return new Content(id, salt, Map.of(NAME, name, PHONE_FIELD, phone));
  }

  /** Reads what {@link #content} made. */
  public static OfficerDetails read(Content content) {
    var fields = content.fields();
    return new OfficerDetails(fields.getOrDefault(NAME, ""), fields.getOrDefault(PHONE_FIELD, ""));
  }
}
