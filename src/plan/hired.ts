import type { Lexicon, Question, Target } from "../question/index.js";

const HIRED = /聘|雇|临时工|外包|劳务|辅助人员|公益岗/u;
const SOMEBODY = /谁|姓名|名字|叫什么|局长|主任|领导|电话/u;
const PAY = /(?:聘|雇|劳务|外包).*(?:工资|报酬|酬金|费用)$/u;

/** 聘的人每月工资多少: what a project's sheet plans to pay for hired hands, which is no one's own pay. */
export function hiredPay({ utterance, orgs }: Question, lexicon: Lexicon): readonly Target[] {
  if (!HIRED.test(utterance.text) || SOMEBODY.test(utterance.text)) return [];
  const labels = orgs
    .flatMap((org) => lexicon.documentsOf(org).slice(0, 1))
    .flatMap(({ file }) => lexicon.labelsOf(file).index.labels)
    .filter(({ family, project, name }) => family === "indicator" && project !== null && PAY.test(name));
  const different = [...new Map(labels.map((label) => [`${label.key}|${label.project}`, label])).values()];
  return different.map(({ family, key, name, project }) => ({ kind: "label", family, key, name, project }));
}

/** The pay of hired hands instead of the body's own wage bill, where one sheet plans it. */
export function withHiredPay(question: Question, lexicon: Lexicon): Question {
  const wages = question.targets.find(
    ({ kind, ...target }) => kind === "measure" && "name" in target && target.name === "工资福利支出",
  );
  const [pay, ...others] = wages ? hiredPay(question, lexicon) : [];
  if (!wages || !pay || others.length > 0) return question;
  const { span } = wages;
  return {
    ...question,
    targets: question.targets.map((target) => (target === wages ? { ...pay, span, score: 1 } : target)),
  };
}
