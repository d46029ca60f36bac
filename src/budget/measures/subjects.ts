/**
 * Everyday and English words for function subjects (功能分类科目) common to all departments. The subjects
 * themselves come from the indexed documents; these only lead people's words to a subject's printed name.
 */
export const SUBJECT_WORDS: Readonly<Record<string, readonly string[]>> = {
  社会保障和就业支出: [
    "社保就业",
    "社会保障支出",
    "社保支出",
    "社保和就业",
    "社会保障和就业",
    "social security and employment",
  ],
  卫生健康支出: [
    "卫健支出",
    "卫生健康",
    "卫生支出",
    "医疗卫生支出",
    "health expenditure",
    "healthcare expenditure",
    "health spending",
    "health and hygiene",
  ],
  住房保障支出: ["住房保障", "住房支出", "housing security", "housing support"],
  教育支出: ["教育经费", "education expenditure"],
  一般公共服务支出: ["一般公共服务", "general public services"],
  其他计划生育事务支出: ["计划生育事务", "计划生育", "计生事务", "计生支出", "计生", "family planning"],
  行政事业单位养老支出: ["养老支出", "行政事业单位养老"],
  行政事业单位医疗: ["行政事业医疗", "medical care of administrative institutions"],
  行政单位医疗: ["行政医疗"],
  事业单位医疗: ["事业医疗"],
  行政单位离退休: ["行政离退休", "行政单位离退修", "retirement of administrative units"],
  事业单位离退休: ["事业离退休", "离退休", "事业单位离退修"],
  行政运行: ["行政的运行", "administrative operation", "administrative operations"],
  事业运行: ["事业的运行", "institution operation", "operation of public institutions"],
  一般行政管理事务: ["一般行政管理", "一般行政事务", "general administrative affairs"],
  机关服务: ["agency services"],
  信息化建设: ["信息化", "information technology development", "informatization"],
  优抚对象医疗补助: ["优抚医疗", "优抚对象医疗", "优抚补助", "优抚"],
  城乡医疗救助: ["医疗救助", "medical assistance", "medical aid"],
  公务员医疗补助: ["civil servant medical subsidies"],
  其他组织事务支出: ["组织事务"],
};
