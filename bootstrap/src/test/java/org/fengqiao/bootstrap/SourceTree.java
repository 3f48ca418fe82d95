package org.fengqiao.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The hand-written Java of this repository, found from wherever the tests are started. */
record SourceTree(Path root, List<SourceFile> files) {

  /** One file: its module ({@code bootstrap/embedded}), {@code main} or {@code test}, and where. */
  record SourceFile(String module, String tree, Path path, String packageName) {
    String name() {
      return path.getFileName().toString();
    }

    boolean isPackageInfo() {
      return name().equals("package-info.java");
    }

    List<String> lines() {
      try {
        return Files.readAllLines(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** As the compiled class names its source: package and file name. */
    String id() {
      return packageName + "/" + name();
    }
  }

  private static final List<String> TOP = List.of("main", "test");

  static SourceTree find() {
    var here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve("domain/src/main/java"))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("no repository above " + Path.of("").toAbsolutePath());
    }
    var root = here;
    var files = modulesOf(root).stream().flatMap(module -> filesOf(root, module)).toList();
    return new SourceTree(root, files);
  }

  /** Production files of one module that hold types. */
  List<SourceFile> mainOf(String module) {
    return files.stream()
        .filter(file -> file.module().equals(module) && file.tree().equals("main"))
        .filter(file -> !file.isPackageInfo())
        .toList();
  }

  private static List<String> modulesOf(Path root) {
    try (var directories = Files.walk(root, 3)) {
      return directories
          .filter(path -> path.endsWith("pom.xml"))
          .map(path -> root.relativize(path.resolveSibling("")).toString())
          .filter(module -> !module.isEmpty())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<SourceFile> filesOf(Path root, String module) {
    return TOP.stream().flatMap(tree -> filesOf(root, module, tree));
  }

  private static Stream<SourceFile> filesOf(Path root, String module, String tree) {
    var top = root.resolve(module, "src", tree, "java");
    if (!Files.isDirectory(top)) {
      return Stream.empty();
    }
    try (var found = Files.walk(top)) {
      return found
          .filter(path -> path.toString().endsWith(".java"))
          .map(path -> new SourceFile(module, tree, path, packageOf(top, path)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packageOf(Path top, Path file) {
    return top.relativize(file).resolveSibling("").toString().replace('/', '.');
  }
}
