package org.fengqiao.application.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.domain.cases.Case;

/**
 * What may be the same matter as a case (疑似重复).
 *
 * @param likely the most alike first
 * @param patch the patch they share; empty where a case stands on no patch so fine that it says
 *     something
 * @param compared how many cases it was compared with
 * @param truncated whether more were reported in the window than were looked at
 * @param words those of the case itself: what is erased is compared with nothing
 */
public record Duplicates(
    List<Likely> likely, Optional<Titled> patch, int compared, boolean truncated, Shown words) {
  public Duplicates {
    likely = List.copyOf(likely);
    Objects.requireNonNull(patch);
    Objects.requireNonNull(words);
  }

  /**
   * Something by its name and by what people call it.
   *
   * @param title the name again, where it has no other
   */
  public record Titled(String name, String title) {
    public Titled {
      Objects.requireNonNull(name);
      Objects.requireNonNull(title);
    }
  }

  /**
   * One of them, and why.
   *
   * @param title the line saying what it is about, which all who see it may read
   * @param common what both say
   * @param category that of both; empty where one has none
   * @param apart how far the reports are apart
   */
  public record Likely(
      Case subject,
      String title,
      BigDecimal likeness,
      List<String> common,
      Optional<Titled> category,
      Duration apart) {
    public Likely {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(title);
      Objects.requireNonNull(likeness);
      common = List.copyOf(common);
      Objects.requireNonNull(category);
      Objects.requireNonNull(apart);
    }
  }
}
