package org.fengqiao.adapters.grpc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.application.cases.Duplicates;
import org.fengqiao.application.cases.Duplicates.Likely;
import org.fengqiao.application.cases.Duplicates.Titled;
import org.fengqiao.proto.cases.v1.Duplicate;
import org.fengqiao.proto.cases.v1.ListDuplicatesResponse;

/** Shows what may be the same matter as a case, and says why. */
final class DuplicateProtos {
  private DuplicateProtos() {}

  static ListDuplicatesResponse toProto(Duplicates found, Language language) {
    // What was found was found on a patch.
    var patch = found.patch().orElse(new Titled("", ""));
    return ListDuplicatesResponse.newBuilder()
        .addAllDuplicates(
            found.likely().stream().map(one -> duplicate(one, patch, language)).toList())
        .setComparedCount(found.compared())
        .setTruncated(found.truncated())
        .setContentState(Shows.show(found.words(), _ -> {}))
        .build();
  }

  private static Duplicate duplicate(Likely one, Titled patch, Language language) {
    var c = one.subject();
    return Duplicate.newBuilder()
        .setCase(Names.of(c.id()))
        .setNumber(c.number().value())
        .setState(CaseEnums.STATE.toProto(c.status()))
        .setSubject(one.title())
        .setReportTime(Times.toProto(c.origin().reportTime()))
        .setLikeness(one.likeness().doubleValue())
        .setPatch(patch.name())
        .setCategory(one.category().map(Titled::name).orElse(""))
        .setTimeApart(Times.toProto(one.apart()))
        .addAllCommonWords(one.common())
        .addAllReasons(reasons(one, patch, language))
        .build();
  }

  private static List<String> reasons(Likely one, Titled patch, Language language) {
    var category = one.category();
    var apart = one.apart();
    var reasons = new ArrayList<String>();
    switch (language) {
      case CHINESE -> {
        reasons.add("都在" + patch.title() + "上报。");
        reasons.add(category.map(code -> "事项分类同为" + code.title() + "。").orElse("至少一件尚无事项分类。"));
        reasons.add("上报时间相差 %d 小时 %d 分钟。".formatted(apart.toHours(), apart.toMinutesPart()));
        reasons.add("文字相似度 " + one.likeness() + "。");
        words(one, "「", "」").ifPresent(words -> reasons.add("都写有" + words + "。"));
      }
      case ENGLISH -> {
        reasons.add("Both were reported on " + patch.title() + ".");
        reasons.add(
            category
                .map(code -> "Both are of category " + code.title() + ".")
                .orElse("At least one of them has no category yet."));
        reasons.add("The reports are " + hours(apart) + " apart.");
        reasons.add("Their words are alike by " + one.likeness() + ".");
        words(one, "“", "”").ifPresent(words -> reasons.add("Both say " + words + "."));
      }
    }
    return reasons;
  }

  private static String hours(Duration apart) {
    return "%d h %d min".formatted(apart.toHours(), apart.toMinutesPart());
  }

  private static Optional<String> words(Likely one, String open, String close) {
    return one.common().isEmpty()
        ? Optional.empty()
        : Optional.of(
            one.common().stream()
                .map(word -> open + word + close)
                .collect(Collectors.joining(" ")));
  }
}
