package io.github.dorasan.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files and methods stay short enough to be read at a sitting. */
class SizesTest {
  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 40;

  @Test
  void filesAreAtMost300LinesLong() {
    List<Path> sources = Repository.javaFiles();
    assertThat(sources).hasSizeGreaterThan(100);
    List<String> tooLong =
        sources.stream()
            .filter(source -> Repository.text(source).lines().count() > FILE_LINES)
            .map(Repository::name)
            .toList();
    assertThat(tooLong).as("files of more than %d lines: split them", FILE_LINES).isEmpty();
  }

  @Test
  void methodsAreAtMost40LinesLong() throws IOException {
    List<Method> methods = methods(Repository.javaFiles());
    assertThat(methods).hasSizeGreaterThan(400);
    assertThat(methods.stream().filter(method -> method.lines() > METHOD_LINES))
        .as("methods of more than %d lines: split them", METHOD_LINES)
        .isEmpty();
  }

  private record Method(String file, String name, long lines) {}

  private static List<Method> methods(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Method> methods = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> objects = files.getJavaFileObjectsFromPaths(sources);
      JavacTask task =
          (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, objects);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new MethodScanner(unit, positions, methods).scan(unit, null);
      }
    }
    return methods;
  }

  private static final class MethodScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Method> methods;

    MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Method> methods) {
      this.unit = unit;
      this.positions = positions;
      this.methods = methods;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      String file = Repository.name(Path.of(unit.getSourceFile().toUri()));
      long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
      long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
      methods.add(new Method(file, method.getName().toString(), last - first + 1));
      return super.visitMethod(method, null);
    }
  }
}
