package io.github.dorasan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.dorasan.platform.Author;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What no class of the core does: look at the clock, wait, roll dice, or print. */
class ConductTest {
  private static final Set<String> IMPURE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.Thread.sleep",
          "java.lang.Math.random",
          "java.time.InstantSource.system",
          "java.util.concurrent.ThreadLocalRandom.current");

  private static final ArchRule LOOKS_AT_NO_CLOCK_AND_NO_DICE =
      noClasses()
          .should()
          .callCodeUnitWhere(
              DescribedPredicate.describe(
                  "the target is a clock, a wait or a dice", ConductTest::isImpure));

  private static final ArchRule KNOWS_NO_DATE =
      noClasses().should().dependOnClassesThat().areAssignableTo(Date.class);

  @BeforeAll
  static void thereAreClasses() {
    assertThat(CoreClasses.ALL).hasSizeGreaterThan(100);
  }

  private static boolean isImpure(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    String owner = target.getOwner().getName();
    boolean plain = target.getRawParameterTypes().isEmpty();
    return IMPURE.contains(owner + "." + target.getName())
        || (owner.startsWith("java.time.") && target.getName().equals("now") && plain)
        || (owner.equals("java.time.Clock") && target.getName().startsWith("system"))
        || (owner.equals("java.util.Random") && target.getName().equals("<init>") && plain);
  }

  @Test
  void timeAndChanceEnterThroughPorts() {
    LOOKS_AT_NO_CLOCK_AND_NO_DICE.check(CoreClasses.ALL);
  }

  @Test
  void theOldDateIsNotUsed() {
    KNOWS_NO_DATE.check(CoreClasses.ALL);
  }

  @Test
  void nothingIsPrinted() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CoreClasses.ALL);
  }

  /** Help shows what somebody may do; whether they may do it is the bot's to say. */
  @Test
  void rightsAreDecidedInOnePlace() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Dispatch")
        .and()
        .doNotHaveSimpleName("HelpCommand")
        .should()
        .callMethod(Author.class, "role")
        .check(CoreClasses.ALL);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<JavaPackage> packages =
        CoreClasses.ALL.stream().map(type -> type.getPackage()).distinct().toList();
    assertThat(packages).hasSizeGreaterThanOrEqualTo(7);
    assertThat(packages)
        .allSatisfy(
            room ->
                assertThat(room.tryGetPackageInfo())
                    .as("package-info of %s", room.getName())
                    .hasValueSatisfying(
                        info ->
                            assertThat(info.isAnnotatedWith(NullMarked.class))
                                .as("%s is @NullMarked", room.getName())
                                .isTrue()));
  }

  @Test
  void aClassThatMisbehavesIsFound() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

    assertThatThrownBy(() -> LOOKS_AT_NO_CLOCK_AND_NO_DICE.check(offender))
        .hasMessageContaining("Instant.now()")
        .hasMessageContaining("Random.<init>()")
        .hasMessageContaining("ThreadLocalRandom.current()");
    assertThatThrownBy(() -> KNOWS_NO_DATE.check(offender)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(offender))
        .isInstanceOf(AssertionError.class);
  }

  /** Does everything that is not done here. */
  @SuppressWarnings({"unused", "JavaUtilDate"})
  private static final class Offender {
    void misbehave() {
      System.out.println(Instant.now());
      System.out.println(new Random().nextInt() + ThreadLocalRandom.current().nextInt());
      System.out.println(new Date(0));
    }
  }
}
