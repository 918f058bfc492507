package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.shared.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class AuthorizationConfiguration {

  @Bean
  OrderIssue orderIssue(
      PlatformTransactionManager transactionManager,
      JdbcClient jdbc,
      Answers answers,
      MemberRegistry members,
      FactsGathering gathering,
      ActiveRulebook activeRulebook,
      Adjudicator adjudicator,
      Numbering numbering,
      Authorizations authorizations,
      DeskTrail trail) {
    return new OrderIssue(
        new TransactionTemplate(transactionManager, OrderIssue.definition()),
        jdbc,
        answers,
        members::lock,
        members,
        gathering,
        activeRulebook,
        adjudicator,
        numbering,
        authorizations,
        trail);
  }

  @Bean
  OrderCancellation orderCancellation(
      PlatformTransactionManager transactionManager,
      JdbcClient jdbc,
      MemberRegistry members,
      Authorizations authorizations,
      ActiveRulebook activeRulebook,
      Adjudicator adjudicator,
      DeskTrail trail,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    return new OrderCancellation(
        new TransactionTemplate(transactionManager, OrderIssue.definition()),
        jdbc,
        members::lock,
        authorizations,
        activeRulebook,
        adjudicator,
        trail,
        clock,
        events);
  }
}
